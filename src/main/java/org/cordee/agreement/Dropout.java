package org.cordee.agreement;

import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.TextRules;

/** The failure of a member while the bid was drafted, as its lead recorded it. Only the lead reads why. */
public record Dropout(UUID organisationId, DropoutReason why, Instant at) {

    /**
     * @param reason what happened, in the lead's words
     * @param evidence the document that shows it, for example a judgment, a letter or reminders, by its name and date
     */
    public record DropoutReason(DropoutCause cause, String reason, String evidence) {

        public DropoutReason {
            reason = TextRules.required(reason, "reason", TextRules.LONG);
            evidence = TextRules.required(evidence, "evidence", TextRules.SHORT);
        }

        @Override
        public String toString() {
            return "Why[" + cause + "]";
        }
    }
}
