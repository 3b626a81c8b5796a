package org.cordee.feel;

/** Thrown when an expression or a decision table cannot be read or evaluated; the message names it and the reason. */
public final class FeelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 200;

    public FeelFailure(String message) {
        super(message);
    }

    public FeelFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Names the expression, shortened to its beginning so that the reason is read where a message has little space.
     *
     * @param reason what follows the quoted expression; where it quotes the expression again, that is shortened too
     */
    static FeelFailure of(String expression, String reason) {
        return new FeelFailure(message(expression, reason));
    }

    /** Like {@link #of(String, String)}, with the fault that the server's log shows. */
    static FeelFailure of(String expression, String reason, Throwable cause) {
        return new FeelFailure(message(expression, reason), cause);
    }

    private static String message(String expression, String reason) {
        String quoted =
                expression.length() <= LONGEST_QUOTE ? expression : expression.substring(0, LONGEST_QUOTE) + "…";
        return "'" + quoted + "'" + reason.replace(expression, quoted);
    }
}
