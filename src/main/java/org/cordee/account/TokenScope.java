package org.cordee.account;

import java.util.Locale;

/** The acts that a token allows a program; each scope includes those before it. */
public enum TokenScope {
    /** Reads, and changes nothing. */
    READ,
    /** Also does what needs no signature. */
    ACT,
    /** Also signs for the organisation, approves and deposits, as far as the person may. */
    SIGN;

    private static final String AUTHORITY = "SCOPE_";

    /** Tells if this scope allows what {@code needed} allows. */
    public boolean includes(TokenScope needed) {
        return compareTo(needed) >= 0;
    }

    /** Returns the name of the scope in texts for programs: {@code read}, {@code act} or {@code sign}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the authority of a call that carries a token of this scope. */
    String authority() {
        return AUTHORITY + name();
    }
}
