package org.cordee.assessment;

import java.time.ZonedDateTime;
import org.cordee.law.casefile.CaseBuyerMessage;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.LawCase;
import org.jspecify.annotations.Nullable;

/**
 * A message of the buyer to a consortium after the deposit, as the lead enters it.
 *
 * @param rejected whether the consortium was already notified that its offer is rejected (R2181-1)
 * @param answerBy the end of the time that the buyer gives; null where it gives none
 */
public record MessageQuestion(
        Kind kind, boolean rejected, @Nullable ZonedDateTime answerBy) {

    /** The kind of message. */
    public enum Kind {
        /** The winner cannot perform, by accident or force majeure: the buyer turns to the next in rank (R2181-7). */
        UNFORESEEN("", "R2181-7"),
        /** The winner is eliminated on another ground, its certificates or a case of exclusion (R2144-7). */
        OTHER_GROUND("", "R2144-7"),
        /** The buyer finds the offer abnormally low and asks for an explanation (L2152-6). */
        LOW_OFFER("LOW_OFFER", "L2152-6"),
        /** The buyer asks the intended winner for the proofs of its declarations (R2144-4). */
        PROOFS("PROOFS", "R2144-4");

        private final String lawKind;
        private final String reason;

        Kind(String lawKind, String reason) {
            this.lawKind = lawKind;
            this.reason = reason;
        }
    }

    /** Returns the case with this message, for a consortium that waits for the award or has lost it. */
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
                new CaseBuyerMessage(kind.lawKind, kind.reason, law.at(), answerBy),
                law.milestones(),
                law.expect());
    }

    private @Nullable CaseConsortium awaiting(@Nullable CaseConsortium grouping) {
        return grouping == null ? null : grouping.in(rejected ? "LOST" : "UNDER_EVALUATION");
    }
}
