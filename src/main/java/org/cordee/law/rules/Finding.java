package org.cordee.law.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cordee.law.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a rule about a case, with its article and its figures.
 *
 * @param rule the rule's id (G-03, R-02, X-02), or the table's where the rule has none
 * @param lot the lot it is about, null when it is about the whole
 */
public record Finding(
        String rule,
        String code,
        Severity severity,
        String article,
        FindingSubject subject,
        @Nullable String lot,
        Map<String, Object> evidence,
        List<Remedy> remedies) {

    private static final String IN_BOTH = "participation.in-both";

    /**
     * Lists the findings of what the consortium owes the buyer: to replace an excluded operator (L2141-13, L2141-14),
     * to ask for its consent (R2142-26), to give the proofs of an award (R2144-7), to answer as next in rank (R2181-7).
     * Before its date a duty is a major point, afterwards a blocker, which nobody waives anyway.
     */
    private static final Set<String> OWED_TO_THE_BUYER = Set.of(
            "change.replace-within-10-days",
            "change.replaced-after-safe-date",
            "change.replacement-to-review",
            "change.ask-buyer",
            "change.ask-buyer-authorisation",
            "change.prove-first",
            "evidence.to-give-at-award",
            "evidence.demanded",
            "award.next-in-rank",
            "award.not-from-here");

    /**
     * Returns true when the lead may proceed in spite of it: no member can waive a blocker, and nobody in the
     * consortium can waive what is owed to the buyer, however grave it is.
     */
    public boolean waivable() {
        return severity != Severity.BLOCKER && !isOwedToTheBuyer();
    }

    /** Returns true for the same code about the same subject and lot, whatever the figures are. */
    public boolean isAlike(Finding other) {
        return code.equals(other.code) && subject.equals(other.subject) && Objects.equals(lot, other.lot);
    }

    private boolean isOwedToTheBuyer() {
        return OWED_TO_THE_BUYER.contains(code);
    }

    /** Returns who waives it; a warning needs no waiver unless it keeps an information barrier up. */
    public WaiverAuthority waiving() {
        if (isOwedToTheBuyer() && severity != Severity.INFO) {
            return WaiverAuthority.NOBODY;
        }
        return switch (severity) {
            case BLOCKER -> WaiverAuthority.NOBODY;
            case MAJOR -> WaiverAuthority.LEAD_AND_COORDINATOR;
            default -> keepsInformationBarrier() ? WaiverAuthority.LEAD_AND_COORDINATOR : WaiverAuthority.NOT_NEEDED;
        };
    }

    /**
     * Returns true for a member in two candidacies that the documents do not forbid: it may read no price until the
     * finding is waived.
     */
    public boolean keepsInformationBarrier() {
        return code.equals(IN_BOTH);
    }
}
