package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that the lead downloaded the package to carry it to the buyer's platform. The download says nothing about a
 * deposit.
 */
@Component
public class HandingOverPackage {

    private final BiddingConsortia groupings;
    private final Packages packages;
    private final PackageHandovers handovers;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    HandingOverPackage(
            BiddingConsortia groupings,
            Packages packages,
            PackageHandovers handovers,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.packages = packages;
        this.handovers = handovers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records the download. The first one of each person counts; later ones, and those after the deposit, change
     * nothing.
     *
     * @throws org.cordee.shared.NotFound for all users but the lead
     */
    @Transactional
    public void record(Actor actor, UUID consortiumId) {
        groupings.lock(consortiumId);
        BiddingConsortium grouping = groupings.consortium(consortiumId);
        grouping.requireLead(actor);
        UUID person = actor.personId();
        if (person == null || grouping.phase() == BiddingConsortium.Phase.SUBMITTED) {
            return;
        }
        packages.of(consortiumId)
                .filter(built -> !handovers.existsById(new PackageHandover.Key(built.id(), person)))
                .ifPresent(built -> {
                    Instant now = clock.now();
                    handovers.save(new PackageHandover(built, person, now));
                    events.publishEvent(new SubmissionEvent.PackageHandedOver(
                            EventHeader.of(actor, consortiumId, now), built.id(), built.manifestSha256()));
                });
    }
}
