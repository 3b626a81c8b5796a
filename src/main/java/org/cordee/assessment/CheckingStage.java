package org.cordee.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process step at a stage: judges the consortium and asks the lead to settle blockers and major findings. It uses
 * the consortium and the clock as they are now; running it twice returns the same answer. Nothing blocks in the last
 * thirty hours before the deadline, and a check that fails itself does not block. After the deposit nothing can be
 * blocked: the lead is asked all the same, for a month after the deadline.
 */
@Component
@Transactional
public class CheckingStage {

    private static final Duration TO_RESOLVE = Duration.ofDays(2);

    private final BiddingConsortia groupings;
    private final ConsortiumLookup consortia;
    private final AssessingConsortium assessing;
    private final BlockedStages stages;
    private final PassedStages passed;
    private final SettlingBlockers settling;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CheckingStage(
            BiddingConsortia groupings,
            ConsortiumLookup consortia,
            AssessingConsortium assessing,
            BlockedStages stages,
            PassedStages passed,
            SettlingBlockers settling,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.consortia = consortia;
        this.assessing = assessing;
        this.stages = stages;
        this.passed = passed;
        this.settling = settling;
        this.clock = clock;
        this.events = events;
    }

    /** @param occasion tells two checks of one stage apart; the same occasion is the same check */
    public StageStep check(UUID consortiumId, AssessmentStage stage, String occasion) {
        groupings.lock(consortiumId);
        ConsortiumFacts grouping = consortia.consortium(consortiumId);
        Instant now = clock.now();
        Optional<BlockedStage> own = stages.findLocked(consortiumId, stage, occasion);
        Instant lastCallAt = stage.endsAt(grouping.deadline().instant());
        if (own.isPresent() && !own.get().isOpen()) {
            return new StageStep(null, lastCallAt, lastCallAt);
        }
        if (own.isEmpty()) {
            settling.overtake(consortiumId, now, true);
        }
        Set<String> accepted = acceptedAtLaunch(grouping);
        Optional<AssessmentRun> holding =
                assessing.atStage(consortiumId).filter(run -> settling.isBlocked(run, stage, accepted));
        if (holding.isEmpty() || passed.isPassed(grouping, stage) || !now.isBefore(lastCallAt)) {
            BlockedState state = holding.isEmpty() ? BlockedState.CLEAN : BlockedState.LAPSED;
            own.ifPresent(open -> settling.settle(Actor.system(), open, state, now, false));
            return new StageStep(null, lastCallAt, lastCallAt);
        }
        UUID id = blocked(own, stage, occasion, holding.get(), now);
        return new StageStep(id, lastCallAt, WorkingDayEnd.after(now, TO_RESOLVE, lastCallAt));
    }

    /**
     * Returns the codes of findings that the lead accepted, with a reason, when it launched the invitations: the check
     * that follows at once does not ask for the same reason again.
     */
    private Set<String> acceptedAtLaunch(ConsortiumFacts grouping) {
        return grouping.state() == ConsortiumState.INVITING ? consortia.launchFindings(grouping.id()) : Set.of();
    }

    private UUID blocked(
            Optional<BlockedStage> own, AssessmentStage stage, String occasion, AssessmentRun run, Instant now) {
        if (own.isPresent()) {
            own.get().recordRun(run.id());
            return stages.saveAndFlush(own.get()).id();
        }
        UUID consortium = run.consortiumId();
        BlockedStage open = stages.saveAndFlush(new BlockedStage(run, stage, occasion, now));
        events.publishEvent(new AssessmentEvent.StageBlocked(
                EventHeader.of(Actor.system(), consortium, now), open.id(), stage, run.id()));
        return open.id();
    }
}
