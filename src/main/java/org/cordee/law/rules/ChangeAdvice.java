package org.cordee.law.rules;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the law to one change in a consortium (D7).
 *
 * @param outcome code of the decision table
 * @param replaced in which of the two times a replacement was proposed; null where none was, or none in time
 * @param expired whether the ten days to replace a member have passed without one
 * @param newLeadMissing whether a lead leaves and no member that stays takes its place (R2142-24)
 * @param safeLimit until when the change is in time under every reading; null where no time runs
 * @param legalLimit the usual reading, on to the next working day; null where no time runs
 * @param documents codes of the documents for the buyer
 */
public record ChangeAdvice(
        String outcome,
        String article,
        @Nullable Replaced replaced,
        boolean expired,
        boolean newLeadMissing,
        @Nullable OffsetDateTime safeLimit,
        @Nullable OffsetDateTime legalLimit,
        List<String> documents) {

    /** The time in which a replacement was proposed to the buyer. */
    public enum Replaced {
        /** By the end of the ten days under every reading. */
        IN_TIME,
        /** After the safe date and by that of the usual reading: the buyer may find it late. */
        AFTER_SAFE_DATE
    }
}
