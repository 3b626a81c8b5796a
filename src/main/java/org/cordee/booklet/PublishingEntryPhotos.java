package org.cordee.booklet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.EntryContent.EntryPhoto;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.ScreenPhotograph;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a structure add photographs to its contribution, each with its description and the rights. Each photograph is
 * drawn again: what the camera wrote beside the pixels, such as the place, is gone.
 */
@Component
public class PublishingEntryPhotos {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingEntryPhotos.class);

    private final ContributingEntry contributing;
    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletEntries entries;
    private final Documents documents;
    private final BusinessClock clock;

    PublishingEntryPhotos(
            ContributingEntry contributing,
            Contributions contributions,
            EntryRevisions revisions,
            BookletEntries entries,
            Documents documents,
            BusinessClock clock) {
        this.contributing = contributing;
        this.contributions = contributions;
        this.revisions = revisions;
        this.entries = entries;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The description and the rights of a photograph.
     *
     * @param description the text for readers who do not see it
     * @param caption the line under it; may be empty
     * @param owner who has the rights and is named beside it
     * @param rightsUntil the last day on which it may be shown; null when the agreement has no end
     * @param agreed true when the structure states that the owner and the people in it agree
     */
    public record PhotoTerms(
            String description,
            String caption,
            String owner,
            @Nullable LocalDate rightsUntil,
            boolean agreed) {}

    /**
     * A photograph that was added.
     *
     * @param positionRemoved true when the file named the place where it was taken, which was not kept
     */
    public record AddedPhoto(UUID id, boolean positionRemoved) {}

    /**
     * Adds a photograph to the draft.
     *
     * @param file PNG or JPEG of at most eight megabytes; it is treated as hostile
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws RuleViolation naming {@code file}, {@code description}, {@code caption}, {@code owner}, {@code rightsUntil}
     * or {@code agreed}; when the structure may not write now
     */
    @Transactional
    public AddedPhoto add(Actor actor, UUID contributionId, PhotoTerms terms, byte[] file) {
        Contribution contribution = contributing.lockOwn(actor, contributionId);
        Instant now = clock.now();
        contribution.requireWritable(now);
        contribution.requireRoomForPhoto();
        PhotoTerms said = checked(terms, file);
        ScreenPhotograph photograph = ScreenPhotograph.from(file);
        StoredDocument stored = documents.storeOwn(
                photograph.bytes(),
                "photo.jpg",
                ScreenPhotograph.MEDIA_TYPE,
                ConfidentialityLevel.TEASER,
                EventHeader.NO_CONSORTIUM);
        contribution.addPhoto(
                actor,
                new EntryPhoto(
                        stored.id(),
                        said.description(),
                        said.caption(),
                        said.owner(),
                        said.rightsUntil(),
                        photograph.width(),
                        photograph.height()),
                now);
        contributions.saveAndFlush(contribution);
        LOG.info("booklet photo added contribution={} photo={}", contributionId, stored.id());
        return new AddedPhoto(stored.id(), photograph.positionRemoved());
    }

    private PhotoTerms checked(PhotoTerms said, byte[] file) {
        CollectedRefusals checks = new CollectedRefusals();
        if (file.length == 0) {
            checks.refuse(RuleViolation.of("file", "booklet.photo.file-missing"));
        }
        PhotoTerms read = new PhotoTerms(
                checks.read(
                        () -> BookletText.line("description", said.description(), EntryPhoto.LONGEST_DESCRIPTION), ""),
                checks.read(() -> BookletText.optionalLine("caption", said.caption(), EntryPhoto.LONGEST_CAPTION), ""),
                checks.read(() -> BookletText.line("owner", said.owner(), EntryPhoto.LONGEST_OWNER), ""),
                said.rightsUntil(),
                said.agreed());
        if (said.rightsUntil() != null && !said.rightsUntil().isAfter(clock.today())) {
            checks.refuse(RuleViolation.of("rightsUntil", "booklet.photo.rights-over"));
        }
        if (!said.agreed()) {
            checks.refuse(RuleViolation.of("agreed", "booklet.photo.agreement-missing"));
        }
        checks.throwIfRefused();
        return read;
    }

    /**
     * Removes a photograph from the draft and from every text that was sent, so that no page and no print shows it any
     * more. One that is not there is removed already.
     *
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws RuleViolation when the structure may not write now
     */
    @Transactional
    public void remove(Actor actor, UUID contributionId, UUID photoId) {
        Contribution contribution = contributing.lockOwn(actor, contributionId);
        if (!contribution.removePhoto(actor, photoId, clock.now())) {
            return;
        }
        contributions.saveAndFlush(contribution);
        List<EntryRevision> sent = revisions.of(contributionId);
        sent.forEach(one -> one.removePhoto(photoId));
        revisions.saveAll(sent);
        entries.findLocked(contributionId).ifPresent(published -> {
            published.removePhoto(photoId);
            entries.saveAndFlush(published);
        });
        LOG.info("booklet photo removed contribution={} photo={}", contributionId, photoId);
    }
}
