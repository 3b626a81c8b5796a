package org.cordee.shared;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Checks the fourteen digits of a SIRET: the SIREN and the whole pass Luhn's check. For La Poste (SIREN 356000000) a
 * digit sum that is a multiple of five is valid too, because it has more post offices than Luhn's check allows.
 */
public final class SiretDigits {

    private static final String LA_POSTE = "356000000";

    // compiled once: an import reads millions of numbers
    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("[0-9]{14}");

    private SiretDigits() {}

    public static boolean areFourteen(String digits) {
        return FOURTEEN_DIGITS.matcher(digits).matches();
    }

    public static boolean isValid(String digits) {
        return areFourteen(digits)
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits.substring(0, 9))
                && (LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits) || isPostOffice(digits));
    }

    private static boolean isPostOffice(String digits) {
        return digits.startsWith(LA_POSTE)
                && digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }
}
