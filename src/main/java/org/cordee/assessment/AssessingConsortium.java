package org.cordee.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a consortium as it stands now and stores the answer. The consortium does not change. When nothing changed
 * since the last run, on the same day and by the same rules, it returns that run.
 */
@Component
@Transactional
public class AssessingConsortium {

    private static final Logger LOG = LoggerFactory.getLogger(AssessingConsortium.class);

    private final ConsortiumReading consortia;
    private final GatheringFacts facts;
    private final AssessmentRuns runs;
    private final ProductJudge judge;
    private final SettlingBlockers settling;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AssessingConsortium(
            ConsortiumReading consortia,
            GatheringFacts facts,
            AssessmentRuns runs,
            ProductJudge judge,
            SettlingBlockers settling,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.consortia = consortia;
        this.facts = facts;
        this.runs = runs;
        this.judge = judge;
        this.settling = settling;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Judges at the request of a user and records this as the user's act. A stage whose blocker is no longer found
     * continues.
     *
     * @return the run's id
     * @throws NotFound when the actor is neither the lead nor the coordinator
     */
    public UUID assess(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        if (relation != Relation.LEAD && relation != Relation.COORDINATOR) {
            throw new NotFound();
        }
        UUID id = Ids.next();
        Instant now = clock.now();
        AssessmentRuns.RecordedRun kept =
                runs.store(AssessmentRun.judge(id, facts.gather(consortiumId, now), judge.cases()));
        AssessmentRun run = kept.run();
        settling.applyRun(actor, run, now);
        if (kept.isNew()) {
            events.publishEvent(new AssessmentEvent.GroupingAssessed(
                    EventHeader.of(actor, consortiumId, now), run.id(), run.stage()));
        }
        return run.id();
    }

    /**
     * Judges because the process has reached a stage. No user acts, so only the run records it.
     *
     * @return the run, or the existing one for the same content; empty when the judge itself failed, since a fault of
     * the product must not prevent a deposit
     */
    Optional<AssessmentRun> atStage(UUID consortiumId) {
        UUID id = Ids.next();
        ConsortiumCaseFacts grouping = facts.gather(consortiumId, clock.now());
        AssessmentRun judged;
        try {
            judged = AssessmentRun.judge(id, grouping, judge.cases());
        } catch (RuntimeException | Error broken) {
            LOG.error("grouping not judged at its stage consortium={}", consortiumId, broken);
            return Optional.empty();
        }
        return Optional.of(runs.store(judged).run());
    }
}
