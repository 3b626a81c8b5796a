package org.cordee.organisation;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.cordee.shared.RuleViolation;

/** The nine digits that identify a legal unit in SIRENE; they always pass Luhn's check. Written without spaces. */
public record Siren(String value) {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    public Siren {
        value = Siret.withoutSpaces(value);
        if (!NINE_DIGITS.matcher(value).matches()) {
            throw RuleViolation.of("siren", "organisation.siren.not-nine-digits", value);
        }
        if (!LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value)) {
            throw RuleViolation.of("siren", "organisation.siren.wrong-check-digit", value);
        }
    }

    /** Returns the digits in groups of three, as people read them. */
    public String spaced() {
        return value.substring(0, 3) + '\u00a0' + value.substring(3, 6) + '\u00a0' + value.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }
}
