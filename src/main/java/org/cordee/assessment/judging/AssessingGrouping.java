package org.cordee.assessment.judging;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.assessment.AssessmentEvent;
import org.cordee.assessment.AssessmentRun;
import org.cordee.assessment.AssessmentRuns;
import org.cordee.assessment.blocker.SettlingBlockers;
import org.cordee.assessment.facts.GatheringFacts;
import org.cordee.assessment.facts.GroupingFacts;
import org.cordee.consortium.Relation;
import org.cordee.consortium.workspace.ConsortiumReading;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Stamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a grouping as it stands now and keeps what was said. Nothing of the grouping changes. Asked again before anything
 * changed, on the same day and by the same rules, it answers with the run there is.
 */
@Component
@Transactional
public class AssessingGrouping {

    private static final Logger LOG = LoggerFactory.getLogger(AssessingGrouping.class);

    private final ConsortiumReading consortia;
    private final GatheringFacts facts;
    private final AssessmentRuns runs;
    private final Judge judge;
    private final SettlingBlockers settling;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AssessingGrouping(
            ConsortiumReading consortia,
            GatheringFacts facts,
            AssessmentRuns runs,
            Judge judge,
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
     * Because somebody asks, which is written down as its act. A stage whose blocker is found no longer goes on.
     *
     * @return the run's id
     * @throws NotFound for everybody but the lead and the coordinator
     */
    public UUID assess(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        if (relation != Relation.LEAD && relation != Relation.COORDINATOR) {
            throw new NotFound();
        }
        UUID id = Ids.next();
        Instant now = clock.now();
        AssessmentRuns.Kept kept = runs.keep(AssessmentRun.judge(id, facts.of(consortiumId, now), judge.cases()));
        AssessmentRun run = kept.run();
        settling.follow(actor, run, now);
        if (kept.isNew()) {
            events.publishEvent(
                    new AssessmentEvent.GroupingAssessed(Stamp.of(actor, consortiumId, now), run.id(), run.stage()));
        }
        return run.id();
    }

    /**
     * Because its process has come to a stage: nobody's act, so the run alone tells of it.
     *
     * @return the run, or the one there is for the same content; empty when the judge itself failed, since a fault of ours
     *     must not stand between a grouping and its deposit
     */
    Optional<AssessmentRun> atStage(UUID consortiumId) {
        UUID id = Ids.next();
        GroupingFacts grouping = facts.of(consortiumId, clock.now());
        AssessmentRun judged;
        try {
            judged = AssessmentRun.judge(id, grouping, judge.cases());
        } catch (RuntimeException broken) {
            LOG.error("grouping not judged at its stage consortium={}", consortiumId, broken);
            return Optional.empty();
        }
        return Optional.of(runs.keep(judged).run());
    }
}
