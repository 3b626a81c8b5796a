package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that the lead proceeds in spite of blockers or major findings, at its own responsibility, and why: Cordée
 * advises, and the lead decides whether a deposit is lawful. This is neither a waiver nor the consent of another party;
 * the findings do not change.
 */
@Component
@Transactional
public class ProceedingDespiteFindings {

    private final BiddingConsortia groupings;
    private final ConsortiumReading consortia;
    private final BlockedStages stages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ProceedingDespiteFindings(
            BiddingConsortia groupings,
            ConsortiumReading consortia,
            BlockedStages stages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.consortia = consortia;
        this.stages = stages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records the decision. The same reason again changes nothing.
     *
     * @param runId the run that the lead has read: of another run it would not know the findings
     * @throws NotFound when the actor is not the lead
     */
    public void proceed(Actor actor, UUID consortiumId, UUID blockedStageId, UUID runId, String reason) {
        groupings.lock(consortiumId);
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        BlockedStage stage = stages.findLocked(consortiumId, blockedStageId).orElseThrow(NotFound::new);
        String words = JustificationText.checked(reason, "assessment.blocked");
        if (stage.state() == BlockedState.GONE_ON && words.equals(stage.reason())) {
            return;
        }
        if (!stage.isOpen()) {
            throw new RuleViolation("assessment.blocked.settled");
        }
        if (!stage.runId().equals(runId)) {
            throw new RuleViolation("assessment.blocked.judged-again");
        }
        Instant now = clock.now();
        stage.settle(BlockedState.GONE_ON, words, now, actor.personId());
        stages.saveAndFlush(stage);
        events.publishEvent(new AssessmentEvent.BlockerGoneOn(
                EventHeader.of(actor, consortiumId, now), stage.id(), stage.stage(), runId));
    }
}
