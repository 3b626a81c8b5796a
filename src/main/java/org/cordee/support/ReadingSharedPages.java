package org.cordee.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.PictureReading.PictureFile;
import org.cordee.bid.SharedSection;
import org.cordee.bid.SharingSections;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.support.SupportEvent.SharedPageOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the support organisation that helps exactly what the requester shared, from its acceptance until the help ends,
 * the requester ends the reading, or the stated moment. Before, after and for everybody else the pages do not exist.
 */
@Component
@Transactional
public class ReadingSharedPages {

    private final SupportRequests requests;
    private final SharingSections sharing;
    private final SupportOpenings openings;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ReadingSharedPages(
            SupportRequests requests,
            SharingSections sharing,
            SupportOpenings openings,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.requests = requests;
        this.sharing = sharing;
        this.openings = openings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns the present text of the shared section. The opening is noted and shown to the requester.
     *
     * @throws NotFound for everybody else, and when the requester no longer writes the section
     */
    public SharedSection section(Actor actor, UUID requestId) {
        SupportRequest request = opened(actor, requestId);
        UUID sectionId = sectionOf(request);
        SharedSection section = sharing.section(request.organisationId(), sectionId);
        note(actor, requestId);
        return section;
    }

    /**
     * Returns a picture of the shared section.
     *
     * @throws NotFound for everybody else, and when the section has no such picture
     */
    @Transactional(readOnly = true)
    public PictureFile picture(Actor actor, UUID requestId, UUID pictureId) {
        SupportRequest request = opened(actor, requestId);
        return sharing.picture(request.organisationId(), sectionOf(request), pictureId);
    }

    /**
     * Returns the headings of the shared outline in their order. The opening is noted and shown to the requester.
     *
     * @throws NotFound for everybody else, and when the requester left the grouping
     */
    public List<String> outline(Actor actor, UUID requestId) {
        SupportRequest request = opened(actor, requestId);
        UUID consortium = request.consortiumId();
        if (!request.shared().outlineShared() || consortium == null) {
            throw new NotFound();
        }
        List<String> headings = sharing.outline(request.organisationId(), consortium);
        note(actor, requestId);
        return headings;
    }

    private SupportRequest opened(Actor actor, UUID requestId) {
        return requests.findById(requestId)
                .filter(request -> request.opensTo(actor, clock.now()))
                .orElseThrow(NotFound::new);
    }

    private static UUID sectionOf(SupportRequest request) {
        UUID sectionId = request.shared().sectionId();
        if (sectionId == null) {
            throw new NotFound();
        }
        return sectionId;
    }

    private void note(Actor actor, UUID requestId) {
        UUID person = actor.personId();
        Instant now = clock.now();
        if (person != null && openings.note(requestId, person, clock.today(), now)) {
            events.publishEvent(new SharedPageOpened(EventHeader.outsideConsortia(actor, now), requestId));
        }
    }
}
