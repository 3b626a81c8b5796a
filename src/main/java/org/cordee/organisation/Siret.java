package org.cordee.organisation;

import java.util.regex.Pattern;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.SiretDigits;

/**
 * The fourteen digits that identify an establishment: its SIREN and five more. They pass Luhn's check. For La Poste
 * (SIREN 356000000) a digit sum that is a multiple of five is valid too, because it has more post offices than Luhn's
 * check allows.
 */
public record Siret(String value) {

    // compiled once: an import reads millions of numbers
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

    public Siret {
        value = withoutSpaces(value);
        if (!SiretDigits.areFourteen(value)) {
            throw RuleViolation.of("siret", "organisation.siret.not-fourteen-digits", value);
        }
        if (!SiretDigits.isValid(value)) {
            throw RuleViolation.of("siret", "organisation.siret.wrong-check-digit", value);
        }
    }

    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    /** Returns the digits in groups of three and five, as people read them. */
    public String spaced() {
        return siren().spaced() + '\u00a0' + value.substring(9);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Removes spaces, no-break spaces and narrow spaces, which occur in pasted numbers. */
    public static String withoutSpaces(String written) {
        return SPACES.matcher(written).replaceAll("");
    }
}
