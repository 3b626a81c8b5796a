package org.cordee.remark.web;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The form of a remark, and of a reply, which quotes nothing.
 *
 * @param key drawn when the form was shown, so that a double click writes once
 * @param readVersion the number of the text that was shown; 0 before the first
 * @param quote the passage; empty for the whole text
 * @param mentioned the ids of the organisations that are asked to read it
 */
record RemarkForm(@Nullable UUID key, Integer readVersion, String quote, String words, Set<UUID> mentioned) {

    RemarkForm {
        readVersion = readVersion == null ? Integer.valueOf(0) : readVersion;
        quote = quote == null ? "" : quote;
        words = words == null ? "" : words;
        mentioned = mentioned == null
                ? Set.of()
                : mentioned.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static RemarkForm empty(int readVersion) {
        return new RemarkForm(Ids.next(), readVersion, "", "", Set.of());
    }

    /** Returns the key of the form; a form without one counts as sent for the first time. */
    UUID sendKey() {
        return key == null ? Ids.next() : key;
    }
}
