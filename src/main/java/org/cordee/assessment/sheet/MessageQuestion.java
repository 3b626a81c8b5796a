package org.cordee.assessment.sheet;

import org.cordee.compliance.lawcase.BuyerMessage;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.LawCase;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer writes to a grouping after the deposit, as the lead tells it.
 *
 * @param rejected whether the grouping was already told that its offer is rejected (R2181-1)
 */
public record MessageQuestion(Kind kind, boolean rejected) {

    /** What it writes. */
    public enum Kind {
        /** The winner cannot perform, by accident or force majeure: it turns to the next in rank (R2181-7). */
        UNFORESEEN("", "R2181-7"),
        /** The winner falls out on another ground: its certificates, a case of exclusion (R2144-7). */
        OTHER_GROUND("", "R2144-7"),
        /** It finds the offer abnormally low and wants it explained (L2152-6). */
        LOW_OFFER("LOW_OFFER", "L2152-6");

        private final String lawKind;
        private final String reason;

        Kind(String lawKind, String reason) {
            this.lawKind = lawKind;
            this.reason = reason;
        }
    }

    /** The case with that message, of a grouping that waits for the award or has lost it. */
    public LawCase in(LawCase law) {
        return new LawCase(
                law.name(),
                law.at(),
                law.consultation(),
                law.lots(),
                law.organisations(),
                awaiting(law.consortium()),
                law.others(),
                law.deposit(),
                law.deposits(),
                law.change(),
                new BuyerMessage(kind.lawKind, kind.reason, law.at()),
                law.milestones(),
                law.expect());
    }

    private @Nullable Consortium awaiting(@Nullable Consortium grouping) {
        return grouping == null
                ? null
                : new Consortium(
                        grouping.id(),
                        grouping.lots(),
                        grouping.form(),
                        grouping.lead(),
                        rejected ? "LOST" : "UNDER_EVALUATION",
                        grouping.repartitionStated(),
                        grouping.members(),
                        grouping.subcontracts(),
                        grouping.staffing(),
                        grouping.reliedUpon());
    }
}
