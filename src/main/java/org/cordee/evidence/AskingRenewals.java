package org.cordee.evidence;

import java.util.List;
import org.cordee.consortium.Act;
import org.cordee.consortium.PlanningPreparation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which accepted pieces must be renewed. Every command that can change this calls it: the lead's decision, a
 * renewal, the operators a member relies on, a moved deadline, the freeze and a reopening. The passing of time does not
 * change the answer: a piece is compared with the deadline and the expected award, never with today.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskingRenewals {

    private final Checklist checklist;
    private final PlanningPreparation planning;

    AskingRenewals(Checklist checklist, PlanningPreparation planning) {
        this.checklist = checklist;
        this.planning = planning;
    }

    /**
     * Asks the member for renewals or stops asking. A second call changes nothing.
     *
     * @param file locked by the caller, which saves it
     */
    public void update(Act act, EvidenceFile file) {
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
