package org.cordee.account;

/** The scope of the token does not allow this act; its owner may, with a token of a larger scope or a password. */
public final class InsufficientScope extends RuntimeException {

    private final TokenScope needed;

    InsufficientScope(TokenScope needed) {
        super("needs the scope " + needed);
        this.needed = needed;
    }

    public TokenScope needed() {
        return needed;
    }
}
