package org.cordee.submission.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.cordee.document.Archive;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.springframework.stereotype.Component;

/** What is in a built package. */
@Component
public class BuiltPackages {

    private final Documents documents;

    BuiltPackages(Documents documents) {
        this.documents = documents;
    }

    /** As it is stored, with its hash and its size in octets. */
    public StoredDocument document(Packages.Built built) {
        return documents.find(built.documentId());
    }

    /** The bytes of one file of it. */
    Optional<byte[]> file(Packages.Built built, String name) {
        try (InputStream in = documents.open(built.documentId())) {
            return Optional.ofNullable(Archive.read(in).get(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every file as the manifest lists it, without the manifest. */
    public List<PackageFile> files(Packages.Built built) {
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
