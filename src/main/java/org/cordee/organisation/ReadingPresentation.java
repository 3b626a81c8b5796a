package org.cordee.organisation;

import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how organisations present themselves: words, photographs and references, and the files behind them. */
@Component
@Transactional(readOnly = true)
public class ReadingPresentation {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingPresentation.class);

    private final ReadingDirectory directory;
    private final OwnPages pages;
    private final PagePhotos photos;
    private final PageReferences references;
    private final Documents documents;

    ReadingPresentation(
            ReadingDirectory directory,
            OwnPages pages,
            PagePhotos photos,
            PageReferences references,
            Documents documents) {
        this.directory = directory;
        this.pages = pages;
        this.photos = photos;
        this.references = references;
        this.documents = documents;
    }

    /**
     * A photograph for a page.
     *
     * @param shared true when everybody may see it, so that caches on the way may keep it
     */
    public record ShownPhoto(byte[] bytes, String mediaType, boolean shared) {

        @Override
        public String toString() {
            return "ShownPhoto[" + mediaType + ", " + bytes.length + " bytes]";
        }
    }

    /** Returns what an organisation wrote, with nothing in it when it wrote nothing. Access is the caller's. */
    public Presentation of(UUID organisationId) {
        return new Presentation(
                pages.findById(organisationId).map(OwnPage::words).orElse(PageWords.NONE),
                photos.of(organisationId).stream().map(PagePhoto::line).toList(),
                references.of(organisationId).stream().map(PageReference::line).toList());
    }

    /**
     * Returns what a reader of the directory may see.
     *
     * @throws NotFound as {@link ReadingDirectory#find}
     */
    public Presentation find(Actor actor, UUID organisationId) {
        requireReadable(actor, organisationId);
        return of(organisationId);
    }

    /**
     * Returns what an organisation wrote for the pages on which it changes it.
     *
     * @throws NotFound unless the actor may update the page
     */
    public Presentation own(Actor actor, UUID organisationId) {
        UpdatingOwnPage.requireOwn(actor, organisationId);
        return of(organisationId);
    }

    /**
     * Returns a photograph.
     *
     * @throws NotFound unless the actor may read the entry of the organisation and its page has this photograph
     */
    public ShownPhoto photo(Actor actor, UUID organisationId, UUID photoId) {
        boolean shared = requireReadable(actor, organisationId);
        if (!photos.existsByOrganisationIdAndDocumentId(organisationId, photoId)) {
            throw new NotFound();
        }
        Download file = documents.download(photoId);
        return new ShownPhoto(file.bytes(), file.mediaType(), shared);
    }

    /**
     * Returns the file of an attestation.
     *
     * @throws NotFound unless the actor is a coordinator or may update the page, and the reference has one
     */
    public Download attestation(Actor actor, UUID organisationId, UUID referenceId) {
        if (!actor.is(Role.COORDINATOR)) {
            UpdatingOwnPage.requireOwn(actor, organisationId);
        }
        UUID document = references
                .findByIdAndOrganisationId(referenceId, organisationId)
                .map(PageReference::attestationId)
                .orElseThrow(NotFound::new);
        LOG.info("attestation opened organisation={} reference={}", organisationId, referenceId);
        return documents.download(document);
    }

    /** Returns true when everybody may read the entry, false when only the actor and its maintainers may. */
    private boolean requireReadable(Actor actor, UUID organisationId) {
        if (!directory.isReadable(actor, organisationId)) {
            throw new NotFound();
        }
        return !directory.isHidden(organisationId);
    }
}
