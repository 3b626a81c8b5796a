package org.cordee.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.submission.FinalHours;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a consortium again after a fact changed between two of its stages. A stage that is already blocked refers to
 * the new run or becomes free. Otherwise a new blocker makes the process check the stage again. As at a stage, nothing
 * blocks in the last thirty hours. A second call finds nothing new.
 */
@Component
@Transactional(noRollbackFor = NotFound.class)
class CheckingAfterChange {

    private final BiddingConsortia groupings;
    private final ConsortiumLookup consortia;
    private final AssessingConsortium assessing;
    private final BlockedStages stages;
    private final SettlingBlockers settling;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CheckingAfterChange(
            BiddingConsortia groupings,
            ConsortiumLookup consortia,
            AssessingConsortium assessing,
            BlockedStages stages,
            SettlingBlockers settling,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.consortia = consortia;
        this.assessing = assessing;
        this.stages = stages;
        this.settling = settling;
        this.clock = clock;
        this.events = events;
    }

    void check(UUID consortiumId) {
        groupings.lock(consortiumId);
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        Instant now = clock.now();
        Optional<AssessmentRun> run = assessing.atStage(consortiumId);
        run.ifPresent(judged -> settling.applyRun(Actor.system(), judged, now));
        AssessmentStage stage = AssessmentStage.of(grouping.state());
        boolean holds = run.filter(judged -> settling.isBlocked(judged, stage)).isPresent();
        boolean mayBeHeld = grouping.state().isAlive()
                && now.isBefore(FinalHours.startOf(grouping.deadline().instant()));
        if (holds && mayBeHeld && stages.open(consortiumId).isEmpty()) {
            events.publishEvent(
                    new AssessmentEvent.CheckWanted(EventHeader.of(Actor.system(), consortiumId, now), stage));
        }
    }
}
