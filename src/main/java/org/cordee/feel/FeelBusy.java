package org.cordee.feel;

/** Thrown when no thread became free to evaluate an expression. The expression did nothing and may be tried again. */
public final class FeelBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeelBusy() {
        super("All threads that evaluate FEEL are busy");
    }
}
