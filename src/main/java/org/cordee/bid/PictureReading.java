package org.cordee.bid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns a section's picture to users who may read the section. */
@Component
@Transactional(readOnly = true)
public class PictureReading {

    private final BidReading reading;
    private final Pictures pictures;
    private final Documents documents;

    PictureReading(BidReading reading, Pictures pictures, Documents documents) {
        this.reading = reading;
        this.pictures = pictures;
        this.documents = documents;
    }

    /** The bytes of a picture for a page or the memo. */
    public record PictureFile(String mediaType, byte[] bytes) {

        @Override
        public String toString() {
            return "Shown[" + mediaType + "]";
        }
    }

    /**
     * Returns a picture of a section.
     *
     * @throws NotFound when the user may not read the section or it has no such picture
     */
    public PictureFile picture(Actor actor, UUID sectionId, UUID pictureId) {
        reading.requireReadable(actor, sectionId);
        return ofSection(sectionId, pictureId);
    }

    /**
     * Returns a picture of a section that the caller has found readable.
     *
     * @throws NotFound when the section has no such picture
     */
    PictureFile ofSection(UUID sectionId, UUID pictureId) {
        if (!pictures.existsBySectionIdAndDocumentId(sectionId, pictureId)) {
            throw new NotFound();
        }
        return shown(pictureId);
    }

    /**
     * Returns a picture for the memo, never for a page.
     *
     * @throws NotFound when no section of the consortium has it
     */
    public PictureFile ofBid(UUID consortiumId, UUID pictureId) {
        if (!pictures.existsByConsortiumIdAndDocumentId(consortiumId, pictureId)) {
            throw new NotFound();
        }
        return shown(pictureId);
    }

    private PictureFile shown(UUID pictureId) {
        StoredDocument document = documents.find(pictureId);
        try (InputStream in = documents.open(pictureId)) {
            return new PictureFile(document.mediaType(), in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
