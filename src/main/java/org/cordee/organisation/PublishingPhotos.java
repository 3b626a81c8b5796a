package org.cordee.organisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.ScreenPhotograph;
import org.cordee.document.StoredDocument;
import org.cordee.organisation.OwnPageEvent.PhotoPublished;
import org.cordee.organisation.OwnPageEvent.PhotoRemoved;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an organisation publish photographs on its page, with an account or by its one-time link, which stays open. Each
 * photograph is drawn again: what the camera wrote beside the pixels, such as the place, is gone.
 */
@Component
public class PublishingPhotos {

    /** The most photographs of one organisation. */
    public static final int MOST = 6;

    /** The most characters of a description. */
    public static final int LONGEST_DESCRIPTION = 200;

    private static final Logger LOG = LoggerFactory.getLogger(PublishingPhotos.class);

    private final UpdatingOwnPage pages;
    private final Organisations organisations;
    private final PagePhotos photos;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    PublishingPhotos(
            UpdatingOwnPage pages,
            Organisations organisations,
            PagePhotos photos,
            Documents documents,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.pages = pages;
        this.organisations = organisations;
        this.photos = photos;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A photograph that was published.
     *
     * @param positionRemoved true when the file named the place where it was taken, which was not kept
     */
    public record PublishedPhoto(UUID id, boolean positionRemoved) {}

    /**
     * Publishes a photograph at once.
     *
     * @param description the text for readers who do not see it
     * @param rights true when the organisation states that it may publish it
     * @param file PNG or JPEG of at most eight megabytes; it is treated as hostile
     * @throws NotFound unless the actor may update the page
     * @throws RuleViolation naming the field {@code file}, {@code description} or {@code rights}, with the remedy
     */
    @Transactional
    public PublishedPhoto add(Actor actor, UUID organisationId, String description, boolean rights, byte[] file) {
        UpdatingOwnPage.requireOwn(actor, organisationId);
        requireStated(description, rights, file);
        ScreenPhotograph photograph = ScreenPhotograph.from(file);
        pages.lockOwn(actor, organisationId);
        if (photos.countByOrganisationId(organisationId) >= MOST) {
            throw RuleViolation.of("file", "organisation.photo.too-many", MOST);
        }
        Instant now = clock.now();
        StoredDocument stored = documents.storeOwn(
                photograph.bytes(),
                "photo.jpg",
                ScreenPhotograph.MEDIA_TYPE,
                ConfidentialityLevel.TEASER,
                EventHeader.NO_CONSORTIUM);
        photos.saveAndFlush(
                new PagePhoto(stored.id(), organisationId, description.strip(), photograph, now, actor.personId()));
        events.publishEvent(new PhotoPublished(EventHeader.outsideConsortia(actor, now), organisationId, stored.id()));
        LOG.info("photo published organisation={} photo={}", organisationId, stored.id());
        return new PublishedPhoto(stored.id(), photograph.positionRemoved());
    }

    private static void requireStated(String description, boolean rights, byte[] file) {
        List<RuleViolation> refused = new ArrayList<>();
        if (file.length == 0) {
            refused.add(RuleViolation.of("file", "organisation.photo.file-missing"));
        }
        if (description.isBlank() || description.strip().length() > LONGEST_DESCRIPTION) {
            refused.add(RuleViolation.of("description", "organisation.photo.description-needed", LONGEST_DESCRIPTION));
        }
        if (!rights) {
            refused.add(RuleViolation.of("rights", "organisation.photo.rights-missing"));
        }
        if (!refused.isEmpty()) {
            throw RuleViolation.together(refused);
        }
    }

    /**
     * Removes a photograph from the page: nobody can open it any more. A photograph that the page does not have is
     * removed already.
     *
     * @throws NotFound for a missing organisation, and unless the actor may update its page or maintains the directory
     */
    @Transactional
    public void remove(Actor actor, UUID organisationId, UUID photoId) {
        if (!DirectoryAccess.isMaintainer(actor)) {
            UpdatingOwnPage.requireOwn(actor, organisationId);
        } else if (organisations.findById(organisationId).isEmpty()) {
            throw new NotFound();
        }
        if (photos.remove(organisationId, photoId) == 0) {
            return;
        }
        events.publishEvent(
                new PhotoRemoved(EventHeader.outsideConsortia(actor, clock.now()), organisationId, photoId));
        LOG.info("photo removed organisation={} photo={}", organisationId, photoId);
    }
}
