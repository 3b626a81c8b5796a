package org.cordee.process.crash;

/** The end of a server, as far as one grouping is concerned: an error that no handler of the product takes for a refusal. */
public final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where, null, false, false);
    }
}
