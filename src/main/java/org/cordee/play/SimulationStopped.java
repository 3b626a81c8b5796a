package org.cordee.play;

/** The simulation cannot continue; its message is the one sentence to show. */
final class SimulationStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String sentence;

    private SimulationStopped(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    /** Returns a failure during the simulation: exit code 1. */
    static SimulationStopped because(String sentence) {
        return new SimulationStopped(1, sentence);
    }

    /** Returns a failure caused by the arguments: exit code 2. */
    static SimulationStopped wrongCall(String sentence) {
        return new SimulationStopped(2, sentence);
    }

    String sentence() {
        return sentence;
    }

    int exitCode() {
        return exitCode;
    }
}
