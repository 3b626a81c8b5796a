package org.cordee.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.consortium.TextRules;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A person who may bind a member, for part II.B of the ESPD.
 *
 * @param firstName the first name
 * @param familyName the family name
 * @param position the office or the mandate, as président; null when not stated
 */
@Embeddable
public record StatedRepresentative(
        @Column(name = "first_name") String firstName,
        @Column(name = "family_name") String familyName,
        @Column(name = "office") @Nullable String position) {

    public StatedRepresentative {
        firstName = name(firstName, "firstName");
        familyName = name(familyName, "familyName");
        position = position == null || position.isBlank() ? null : name(position, "position");
    }

    private static String name(String said, String field) {
        if (said.isBlank()) {
            throw RuleViolation.of(field, "application.data.words-missing");
        }
        return TextRules.required(said, field, TextRules.SHORT);
    }

    /** Omits the name, because this text may be logged. */
    @Override
    public String toString() {
        return "StatedRepresentative";
    }
}
