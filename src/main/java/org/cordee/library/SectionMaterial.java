package org.cordee.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was put into a section, as its organisation sees it beside the text.
 *
 * @param entryId identifies the entry
 * @param title null when the entry was deleted since
 * @param freshness of the entry on the present day; null when it was deleted since
 * @param draft the number of the draft of the section in which it was put
 * @param insertedAt when it was put there
 * @param changedSince true when the entry has changed since
 */
public record SectionMaterial(
        UUID entryId,
        @Nullable String title,
        @Nullable Freshness freshness,
        int draft,
        Instant insertedAt,
        boolean changedSince) {

    /** Omits the title, because this text may be logged. */
    @Override
    public String toString() {
        return "SectionMaterial[" + entryId + "]";
    }
}
