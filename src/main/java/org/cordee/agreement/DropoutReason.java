package org.cordee.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.cordee.consortium.TextRules;

/**
 * The reason why a member failed.
 *
 * @param reason what happened, in the lead's words
 * @param evidence the document that shows it, for example a judgment, a letter or reminders, by its name and date
 */
@Embeddable
public record DropoutReason(@Enumerated(EnumType.STRING) DropoutCause cause, String reason, String evidence) {

    public DropoutReason {
        reason = TextRules.required(reason, "reason", TextRules.LONG);
        evidence = TextRules.required(evidence, "evidence", TextRules.SHORT);
    }

    @Override
    public String toString() {
        return "DropoutReason[" + cause + "]";
    }
}
