package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cordee.shared.RuleViolation;

/**
 * One counted result of an event.
 *
 * @param kind what was counted
 * @param number the number of them, 0 to 100000
 * @param detail more about them in words, at most 200 characters; may be empty
 */
@Embeddable
public record OutcomeLine(
        @Enumerated(EnumType.STRING) @Column OutcomeKind kind,
        @Column int number,
        @Column String detail) {

    private static final int MOST = 100_000;
    private static final int LONGEST_DETAIL = 200;

    /**
     * Reads a result as it was typed.
     *
     * @param field the name of the submitted field
     * @throws RuleViolation for a number out of range or a detail that is too long
     */
    public static OutcomeLine typed(String field, OutcomeKind kind, int number, String detail) {
        if (number < 0 || number > MOST) {
            throw RuleViolation.of(field, "showcase.outcome.number", MOST);
        }
        return new OutcomeLine(kind, number, ShowcaseText.optionalLine(field, detail, LONGEST_DETAIL));
    }
}
