package org.cordee.composer;

import java.math.BigDecimal;
import org.cordee.organisation.Candidate;

/**
 * A design that the law has judged and lets pass.
 *
 * @param fit of the parts by their share, rounded down to a tenth: 0 to 100, or 0 to 80 when hours cannot be computed
 */
public record Proposal(DesignDraft draft, Verdict verdict, BigDecimal fit) {

    /** The most points of a fit in which the monthly hours of the firms are not counted. */
    public static final int MOST_WITHOUT_HOURS = 100 - Candidate.Score.MOST_CAPACITY;

    /** Returns false when hours cannot be computed: the fit then leaves out what the firms have of them. */
    public boolean isHoursCounted() {
        return verdict.hours().isKnown();
    }
}
