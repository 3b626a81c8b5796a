package org.cordee.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.law.WorkingDayEnd;
import org.cordee.law.rules.Finding;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests a waiver for the lead that wants to proceed with a finding unresolved. Blockers cannot be waived. Findings
 * that are only listed need no waiver, unless they keep an information barrier up.
 */
@Component
@Transactional
public class WaivingFinding {

    private static final Duration TO_DECIDE = Duration.ofDays(2);

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final AssessmentRuns runs;
    private final Waivers waivers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    WaivingFinding(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            AssessmentRuns runs,
            Waivers waivers,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.runs = runs;
        this.waivers = waivers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Asks the coordinator for its consent.
     *
     * @param key of a finding of the latest run
     * @return the waiver's id
     * @throws NotFound when the actor is not the lead, and when the latest run has no such finding
     */
    public UUID waive(Actor actor, UUID consortiumId, String key, String reason) {
        lookup.lock(consortiumId);
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        AssessmentRun run = runs.of(consortiumId, 1).stream().findFirst().orElseThrow(NotFound::new);
        Finding finding = run.answer().findings().stream()
                .filter(one -> FindingKey.of(one).equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (finding.waiving() != WaiverAuthority.LEAD_AND_COORDINATOR) {
            throw new RuleViolation("assessment.waiver.not-waivable");
        }
        String words = JustificationText.checked(reason, "assessment.waiver");
        Instant now = clock.now();
        if (waivers.isStanding(consortiumId, key)) {
            throw new RuleViolation("assessment.waiver.asked-already");
        }
        Waiver waiver = waivers.saveAndFlush(new Waiver(run, key, words, now, actor.personId()));
        publishRequest(actor, lookup.consortium(consortiumId), waiver, HiddenExclusion.hide(finding));
        return waiver.id();
    }

    /** Publishes the request. The coordinator has two days to decide, or less when the deadline is nearer. */
    private void publishRequest(Actor actor, ConsortiumFacts grouping, Waiver waiver, Finding finding) {
        events.publishEvent(new AssessmentEvent.WaiverAsked(
                EventHeader.of(actor, grouping.id(), waiver.askedAt()),
                waiver.id(),
                finding.rule(),
                finding.code(),
                WorkingDayEnd.after(
                        waiver.askedAt(), TO_DECIDE, grouping.deadline().instant()),
                AssessmentStage.of(grouping.state()) != AssessmentStage.POST));
    }
}
