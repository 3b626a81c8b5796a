package org.cordee.submission;

import jakarta.persistence.Embeddable;
import org.cordee.document.ArchiveEntry;

/** One file of a package as its manifest lists it. The size is in bytes. */
@Embeddable
public record PackageFile(String name, long size, String sha256) {

    public static PackageFile of(ArchiveEntry entry) {
        return new PackageFile(entry.name(), entry.bytes().length, entry.sha256());
    }
}
