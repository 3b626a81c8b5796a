package org.cordee.submission;

import java.nio.charset.StandardCharsets;
import org.cordee.document.ArchiveEntry;

/** Computes the SHA-256 hash of a text: of its UTF-8 bytes, in lower case. */
final class Sha256 {

    private Sha256() {}

    static String of(String text) {
        return ArchiveEntry.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
