package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a lot's insertion clause in the documents, beside a number of hours (L2112-2). Null means not known yet.
 *
 * @param rate the part of all hours worked by people in insertion, never zero; a lot asks for a rate or for hours
 * @param blocking whether an offer that promises less is rejected
 */
@Embeddable
public record ClauseTerms(
        @Column(name = "insertion_rate") @Nullable Percentage rate,
        @Column(name = "insertion_blocking") @Nullable Boolean blocking) {

    public static final ClauseTerms UNKNOWN = new ClauseTerms(null, null);

    public ClauseTerms {
        if (rate != null && rate.tenThousandths() == 0) {
            throw RuleViolation.of("insertionRate", "tender.insertion-rate.of-nothing");
        }
    }
}
