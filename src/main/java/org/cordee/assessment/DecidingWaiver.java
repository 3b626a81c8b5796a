package org.cordee.assessment;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the coordinator's decision about a waiver, which is its second signature. The lead of a consortium is never
 * its coordinator.
 */
@Component
@Transactional
public class DecidingWaiver {

    private final BiddingConsortia groupings;
    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final Waivers waivers;
    private final SettlingBlockers settling;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DecidingWaiver(
            BiddingConsortia groupings,
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            Waivers waivers,
            SettlingBlockers settling,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.consortia = consortia;
        this.lookup = lookup;
        this.waivers = waivers;
        this.settling = settling;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Grants or refuses. When nothing else blocks the stage, a granted waiver lets it continue.
     *
     * @throws NotFound when the actor is not the coordinator
     */
    public void decide(Actor actor, UUID consortiumId, UUID waiverId, boolean granted) {
        groupings.lock(consortiumId);
        if (consortia.relation(actor, consortiumId) != Relation.COORDINATOR) {
            throw new NotFound();
        }
        Waiver waiver = waivers.find(consortiumId, waiverId).orElseThrow(NotFound::new);
        Instant now = clock.now();
        WaiverState decision = granted ? WaiverState.GRANTED : WaiverState.REFUSED;
        waiver.decide(decision, now, actor.personId());
        waivers.saveAndFlush(waiver);
        boolean awaited = AssessmentStage.of(lookup.consortium(consortiumId).state()) != AssessmentStage.POST;
        events.publishEvent(new AssessmentEvent.WaiverDecided(
                EventHeader.of(actor, consortiumId, now), waiverId, decision, awaited));
        if (granted) {
            settling.release(actor, consortiumId, now);
        }
    }
}
