package org.cordee.evidence;

import java.time.Instant;
import java.util.Objects;
import org.cordee.agreement.AgreementEvent.AgreementConcluded;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReady;
import org.cordee.consortium.ConsortiumEvent.ConsortiumReopened;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.SubcontractsDeclared;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Updates the evidence when its consortium changes, in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsortiumEvidenceListener {

    private final OpeningApplication opening;
    private final EvidenceFiles files;
    private final PlanningPreparation planning;
    private final AskingRenewals renewals;

    ConsortiumEvidenceListener(
            OpeningApplication opening, EvidenceFiles files, PlanningPreparation planning, AskingRenewals renewals) {
        this.opening = opening;
        this.files = files;
        this.planning = planning;
        this.renewals = renewals;
    }

    @EventListener
    void on(AgreementConcluded concluded) {
        opening.plan(concluded.consortiumId());
    }

    /** Moves the dates of the evidence with the deadline. */
    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        for (EvidenceFile file : files.of(moved.consortiumId())) {
            EvidenceFile held = files.getLocked(file.id());
            Act act = new Act(Actor.system(), moved.occurredAt());
            held.moveDates(act, dates(held, moved));
            renewals.update(act, held);
            files.saveAndFlush(held);
        }
    }

    private EvidenceDates dates(EvidenceFile file, ConsortiumEvent from) {
        Instant asked = Objects.requireNonNullElse(file.turn().askedAt(), from.occurredAt());
        return EvidenceDates.of(planning.plan(from.consortiumId()), asked, file.rounds());
    }

    /** Asks for the commitment letters of the operators that a member relies on now, and only those. */
    @EventListener
    void on(SubcontractsDeclared declared) {
        followRenewals(declared);
    }

    /** Stops asking for renewals when the bid is frozen. */
    @EventListener
    void on(ConsortiumReady frozen) {
        followRenewals(frozen);
    }

    /** Continues after a missed deadline: another process asks for the open evidence until the new date. */
    @EventListener
    void on(ConsortiumReopened opened) {
        if (opened.over()) {
            takeUp(opened);
        }
        followRenewals(opened);
    }

    /**
     * Keeps the evidence of the remaining members. Another process asks them for the rest, and the new member for its
     * own.
     */
    @EventListener
    void on(MemberDroppedOut gone) {
        for (EvidenceFile file : files.of(gone.consortiumId())) {
            if (file.organisationId().equals(gone.organisationId())) {
                EvidenceFile held = files.getLocked(file.id());
                held.markLeft(new Act(Actor.system(), gone.occurredAt()));
                files.saveAndFlush(held);
            }
        }
        takeUp(gone);
        followRenewals(gone);
    }

    private void takeUp(ConsortiumEvent begun) {
        for (EvidenceFile file : files.of(begun.consortiumId())) {
            EvidenceFile held = files.getLocked(file.id());
            held.resume(new Act(Actor.system(), begun.occurredAt()), dates(held, begun));
            files.saveAndFlush(held);
        }
    }

    private void followRenewals(ConsortiumEvent fact) {
        for (EvidenceFile file : files.of(fact.consortiumId())) {
            EvidenceFile held = files.getLocked(file.id());
            renewals.update(new Act(Actor.system(), fact.occurredAt()), held);
            files.saveAndFlush(held);
        }
    }
}
