package org.cordee.submission;

import org.cordee.document.Entry;

/** One file of a package as its manifest lists it; the size is in bytes. */
public record PackageFile(String name, long size, String sha256) {

    static PackageFile of(Entry entry) {
        return new PackageFile(entry.name(), entry.bytes().length, entry.sha256());
    }
}
