package org.cordee.application.checklist;

import java.util.List;
import org.cordee.application.EvidenceFile;
import org.cordee.application.EvidenceState;
import org.cordee.application.piece.Piece;
import org.cordee.consortium.Act;
import org.cordee.consortium.preparation.PlanningPreparation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Part of every act after which something accepted may have to be handed in again, or need not be any more: the lead's
 * decision, the member's renewal, who is relied upon, a deadline that moves, the freeze and its opening again. No time passing changes it: a
 * piece is measured against the deadline and the expected award, never against today.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AskingRenewals {

    private final Checklist checklist;
    private final PlanningPreparation planning;

    AskingRenewals(Checklist checklist, PlanningPreparation planning) {
        this.checklist = checklist;
        this.planning = planning;
    }

    /**
     * Asks the member or stops asking, as it stands now; followed twice, nothing changes.
     *
     * @param file held by the act, which saves it
     */
    public void follow(Act act, EvidenceFile file) {
        file.awaitRenewal(act, toRenew(file), planning.plan(file.consortiumId()).freezeDueAt());
    }

    private List<Piece> toRenew(EvidenceFile file) {
        if (file.state() != EvidenceState.ACCEPTED) {
            return List.of();
        }
        return checklist.of(file).stream()
                .filter(CheckedPiece::isToRenew)
                .map(CheckedPiece::piece)
                .distinct()
                .toList();
    }
}
