package org.cordee.organisation;

import org.cordee.shared.RuleViolation;

/**
 * A code of the Common Procurement Vocabulary: eight digits, read from left to right as division, group, class and
 * category. The check digit after the dash is accepted and dropped, as in notices.
 */
public record Cpv(String code) {

    public Cpv {
        code = code.strip();
        if (!code.matches("[0-9]{8}(-[0-9])?")) {
            throw RuleViolation.of("cpv", "organisation.cpv.not-eight-digits", code);
        }
        code = code.substring(0, 8);
    }

    /** Returns the significant digits: 77310000 is 7731; a division keeps its two digits. */
    public String significantDigits() {
        String stem = code.replaceAll("0+$", "");
        return stem.length() < 2 ? code.substring(0, 2) : stem;
    }

    /**
     * Returns the number of leading digits that two codes share, from 0 to 8. A code that contains the other one, as
     * 77310000 contains 77313000, shares all of its significant digits and no more.
     */
    public int sharedDigits(Cpv other) {
        if (code.equals(other.code)) {
            return 8;
        }
        int shared = 0;
        while (shared < 8 && code.charAt(shared) == other.code.charAt(shared)) {
            shared++;
        }
        return Math.min(
                shared,
                Math.min(significantDigits().length(), other.significantDigits().length()));
    }
}
