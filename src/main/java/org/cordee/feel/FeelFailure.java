package org.cordee.feel;

/** Thrown when an expression or a decision table cannot be read or evaluated; the message names it and the reason. */
public final class FeelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeelFailure(String message) {
        super(message);
    }

    public FeelFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
