package org.cordee.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.document.Archive;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.springframework.stereotype.Component;

/** Reads the contents of a built package. */
@Component
class PackageContents {

    private final Documents documents;

    PackageContents(Documents documents) {
        this.documents = documents;
    }

    /** Returns the stored document with its hash and its size in bytes. */
    public StoredDocument document(BuiltPackage built) {
        return documents.find(built.documentId());
    }

    /** Returns the bytes of one file of the package. */
    Optional<byte[]> file(BuiltPackage built, String name) {
        return file(built.documentId(), name);
    }

    /** @param documentId the stored package */
    Optional<byte[]> file(UUID documentId, String name) {
        try (InputStream in = documents.open(documentId)) {
            return Optional.ofNullable(Archive.read(in).get(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the package with which a receipt is compared. */
    AgreedPackage agreed(BuiltPackage built) {
        StoredDocument archive = document(built);
        return new AgreedPackage(
                files(built),
                built.manifestSha256(),
                new PackageFile(archive.name(), archive.size(), archive.sha256()));
    }

    /** Returns every file that the manifest lists, which excludes the manifest itself. */
    public List<PackageFile> files(BuiltPackage built) {
        try (InputStream in = documents.open(built.documentId())) {
            byte[] manifest = Archive.read(in).get(Manifest.NAME);
            return manifest == null
                    ? List.of()
                    : Manifest.read(manifest, built.consortiumId()).files();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
