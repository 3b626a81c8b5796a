package org.cordee.application;

import java.time.Instant;
import java.util.Objects;
import org.cordee.agreement.AgreementEvent.AgreementConcluded;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.PlanningPreparation;
import org.cordee.consortium.Preparation;
import org.cordee.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a grouping and means something for its evidence, heard within the act itself. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowingGrouping {

    private final OpeningApplication opening;
    private final EvidenceFiles files;
    private final PlanningPreparation planning;

    FollowingGrouping(OpeningApplication opening, EvidenceFiles files, PlanningPreparation planning) {
        this.opening = opening;
        this.files = files;
        this.planning = planning;
    }

    @EventListener
    void on(AgreementConcluded concluded) {
        opening.plan(concluded.consortiumId());
    }

    /** Dates that follow from the deadline follow it. */
    @EventListener
    void on(ConsortiumDeadlineMoved moved) {
        for (EvidenceFile file : files.of(moved.consortiumId())) {
            EvidenceFile held = files.held(file.id());
            Preparation plan = planning.plan(moved.consortiumId());
            Instant asked = Objects.requireNonNullElse(held.turn().askedAt(), moved.occurredAt());
            held.date(new Act(Actor.system(), moved.occurredAt()), EvidenceDates.of(plan, asked, held.rounds()));
            files.saveAndFlush(held);
        }
    }
}
