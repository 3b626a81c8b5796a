package org.cordee.feel;

/** An expression or a decision table could not be read or evaluated; the message names it and the reason. */
public final class FeelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FeelFailure(String message) {
        super(message);
    }

    public FeelFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
