package org.cordee.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address, stored in lower case so that one person has one account and is found under one spelling. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /** Loose on purpose: only a returned letter proves that an address is wrong. */
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^@\\s,;<>\"]{1,64}@([^@\\s.,;<>\"]+\\.)+[^@\\s.,;<>\"]{2,}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isPlausible(value)) {
            throw RuleViolation.of("email", "shared.email.implausible");
        }
    }

    /** Returns true when a letter could be sent there; for callers that name the field themselves. */
    public static boolean isPlausible(String written) {
        return written.length() <= LONGEST && PLAUSIBLE.matcher(written).matches();
    }
}
