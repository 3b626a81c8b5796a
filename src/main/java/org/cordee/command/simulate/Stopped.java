package org.cordee.command.simulate;

/** The simulation cannot go on; its message is the one sentence to show. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String sentence;

    private Stopped(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
        this.sentence = sentence;
    }

    /** Something went wrong on the way: exit code 1. */
    static Stopped because(String sentence) {
        return new Stopped(1, sentence);
    }

    /** What the caller gave does not work: exit code 2. */
    static Stopped wrongCall(String sentence) {
        return new Stopped(2, sentence);
    }

    String sentence() {
        return sentence;
    }

    int exitCode() {
        return exitCode;
    }
}
