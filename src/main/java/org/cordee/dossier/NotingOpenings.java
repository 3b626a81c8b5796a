package org.cordee.dossier;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cordee.dossier.DossierEvent.DossierArchiveOpened;
import org.cordee.dossier.DossierEvent.DossierFileOpened;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes who opened a file, and publishes the first opening of a day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotingOpenings {

    private final DossierOpenings openings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    NotingOpenings(DossierOpenings openings, ApplicationEventPublisher events, BusinessClock clock) {
        this.openings = openings;
        this.events = events;
        this.clock = clock;
    }

    /** Notes that the user opened a file, of which it has been checked that the user may read it. */
    public void note(Actor actor, UUID consortiumId, UUID fileId) {
        Instant now = clock.now();
        boolean first =
                openings.note(consortiumId, fileId, person(actor), actor.requireOrganisation(), clock.today(), now);
        if (first) {
            events.publishEvent(new DossierFileOpened(EventHeader.of(actor, consortiumId, now), fileId));
        }
    }

    /** Notes that the user opened all files of a version at once. */
    public void noteAll(Actor actor, DossierVersion version) {
        Instant now = clock.now();
        openings.noteAll(
                version.consortiumId(),
                version.getId(),
                person(actor),
                actor.requireOrganisation(),
                clock.today(),
                now);
        events.publishEvent(new DossierArchiveOpened(
                EventHeader.of(actor, version.consortiumId(), now), version.getId(), version.number()));
    }

    private static UUID person(Actor actor) {
        return Objects.requireNonNull(actor.personId());
    }
}
