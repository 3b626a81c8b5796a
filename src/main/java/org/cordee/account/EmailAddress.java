package org.cordee.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;

/** An e-mail address, kept in lower case so that one person has one account. */
public record EmailAddress(String value) {

    /** Loose on purpose: a letter that comes back is a better proof than a long pattern. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !PLAUSIBLE.matcher(value).matches()) {
            throw RuleViolation.of("email", "account.email.implausible");
        }
    }
}
