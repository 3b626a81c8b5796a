package org.cordee.submission.approval;

import java.nio.charset.StandardCharsets;
import org.cordee.document.Entry;

/** The hash by which a text is known again: of its UTF-8 octets, in lower case. */
final class Sha256 {

    private Sha256() {}

    static String of(String text) {
        return Entry.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
