package org.cordee.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads the files of the pieces. */
@Component
public class StoredEvidence {

    private final Documents documents;

    StoredEvidence(Documents documents) {
        this.documents = documents;
    }

    /** A file for a user who may read it. */
    public record Download(String name, String mediaType, byte[] bytes) {

        @Override
        public String toString() {
            return "Download[" + mediaType + "]";
        }
    }

    public Download download(ProvidedPiece provided) {
        UUID id = Optional.ofNullable(provided.documentId()).orElseThrow(NotFound::new);
        StoredDocument document = documents.find(id);
        return new Download(document.name(), document.mediaType(), bytes(id));
    }

    public byte[] bytes(UUID documentId) {
        try (InputStream in = documents.open(documentId)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
