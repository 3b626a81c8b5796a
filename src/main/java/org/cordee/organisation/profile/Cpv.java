package org.cordee.organisation.profile;

import org.cordee.shared.RuleViolation;

/**
 * A code of the Common Procurement Vocabulary: eight digits, read from left to right as division, group, class and
 * category. The check digit after the dash is accepted and dropped, as notices do.
 */
public record Cpv(String code) {

    public Cpv {
        code = code.strip();
        if (!code.matches("[0-9]{8}(-[0-9])?")) {
            throw RuleViolation.of("cpv", "organisation.cpv.not-eight-digits", code);
        }
        code = code.substring(0, 8);
    }

    /** The digits that mean something: 77310000 is 7731; a division keeps its two digits. */
    public String stem() {
        String stem = code.replaceAll("0+$", "");
        return stem.length() < 2 ? code.substring(0, 2) : stem;
    }

    /**
     * How many leading digits two codes share, from 0 to 8. A code that contains the other, as 77310000 contains
     * 77313000, shares all of its own digits and no more.
     */
    public int sharedDigits(Cpv other) {
        if (code.equals(other.code)) {
            return 8;
        }
        int shared = 0;
        while (shared < 8 && code.charAt(shared) == other.code.charAt(shared)) {
            shared++;
        }
        return Math.min(shared, Math.min(stem().length(), other.stem().length()));
    }
}
