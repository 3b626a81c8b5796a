package org.cordee.process.crash;

/** Simulates the end of a server for one consortium: an error that no handler of the product treats as a refusal. */
public final class SimulatedCrash extends Error {

    private static final long serialVersionUID = 1L;

    SimulatedCrash(String where) {
        super(where, null, false, false);
    }
}
