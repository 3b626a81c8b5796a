package org.cordee.dossier;

import java.util.List;

/** The files of a ZIP and of the ZIPs inside of it, and what is missing among them. */
record UnpackedArchive(List<UnpackedFile> files, List<LeftOutEntry> leftOut) {

    UnpackedArchive {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    long size() {
        return files.stream().mapToLong(UnpackedFile::size).sum();
    }
}
