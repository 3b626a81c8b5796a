package org.cordee.consortium;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.TenderFacts.TenderLot;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the buyer's new deadline to the consortia of the consultation and their open invitations: to those that have
 * not ended, and to those that deposited or missed the deadline, which may open their bid again until then.
 */
@Component
@Transactional
class MovingDeadline {

    private final Consortia consortia;
    private final Invitations invitations;
    private final Tenders tenders;
    private final BusinessClock clock;

    MovingDeadline(Consortia consortia, Invitations invitations, Tenders tenders, BusinessClock clock) {
        this.consortia = consortia;
        this.invitations = invitations;
        this.tenders = tenders;
        this.clock = clock;
    }

    /**
     * Reads the present deadlines from the consultation and applies them; a second call changes nothing. A consortium
     * that was invited to tender keeps the date of its invitation, which the consultation does not hold.
     */
    public void move(UUID consultationId) {
        Act act = Act.now(Actor.system(), clock);
        TenderFacts tender = tenders.facts(consultationId);
        for (UUID consortiumId : consortia.withDeadlineIn(consultationId)) {
            Consortium consortium = consortia.getLocked(consortiumId);
            earliest(tender, consortium).ifPresent(deadline -> move(act, consortium, deadline));
        }
    }

    private void move(Act act, Consortium consortium, Deadline deadline) {
        if (!consortium.moveDeadline(act, deadline)) {
            return;
        }
        consortia.saveAndFlush(consortium);
        for (Invitation invitation : invitations.getLockedOpen(consortium.id())) {
            invitation.follow(deadline.instant());
            invitations.saveAndFlush(invitation);
        }
    }

    private static Optional<Deadline> earliest(TenderFacts tender, Consortium consortium) {
        ProcedureStage stage = consortium.stage();
        if (stage == ProcedureStage.INVITED) {
            return Optional.empty();
        }
        return consortium.lotIds().stream()
                .map(tender::lot)
                .flatMap(Optional::stream)
                .map(stage == ProcedureStage.SINGLE ? TenderLot::deadline : TenderLot::applications)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Deadline::instant));
    }
}
