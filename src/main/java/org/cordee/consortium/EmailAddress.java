package org.cordee.consortium;

import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The check of an address somebody typed; whether it exists only a letter can tell. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s.,;<>\"]{2,}");

    private EmailAddress() {}

    static String checked(@Nullable String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches()) {
            throw RuleViolation.of("email", "consortium.words.email-malformed");
        }
        return address;
    }
}
