package org.cordee.process;

/**
 * The order of the start (and, reversed, of the stop): the engine and its API (by 1000 and 1500), then these phases,
 * then the public port.
 */
public final class StartPhases {

    public static final int AWAITING = 1900;

    /** The phase that pins the clock and deploys the models. */
    public static final int DEPLOYMENT = 2000;

    public static final int WORKERS = 2100;
    public static final int CLAIMER = 2200;
    public static final int INBOX = 2300;

    private StartPhases() {}
}
