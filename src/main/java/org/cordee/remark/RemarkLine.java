package org.cordee.remark;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a section, for its readers.
 *
 * @param version the number of its changes; each reply, settling and reopening is one
 * @param organisation the name of the organisation that wrote it
 * @param person the name of the person; null for a guest and once erased
 * @param own whether the reader acts for that organisation
 * @param quote the passage that it is about; null when it is about the whole text
 * @param passageChanged true when that passage is no longer in the present text
 * @param readVersion the number of the text that its author read; 0 before the first
 * @param mentioned the names of the organisations that were asked to read it
 * @param settlement when and by whom it was last settled or taken up again; null as long as nobody has settled it
 * @param replies the earliest first, at most 30
 */
public record RemarkLine(
        UUID id,
        long version,
        String organisation,
        @Nullable String person,
        boolean own,
        Instant writtenAt,
        @Nullable String quote,
        boolean passageChanged,
        int readVersion,
        String words,
        List<String> mentioned,
        RemarkState state,
        @Nullable SettledBy settlement,
        List<ReplyLine> replies) {

    /**
     * Who settled a remark or took it up again.
     *
     * @param at when it was done
     * @param organisation the name of the organisation
     * @param person the name of the person; null for a guest and once erased
     */
    public record SettledBy(
            Instant at, String organisation, @Nullable String person) {}

    /**
     * A reply to a remark.
     *
     * @param organisation the name of the organisation that wrote it
     * @param person the name of the person; null for a guest and once erased
     * @param own whether the reader acts for that organisation
     * @param mentioned the names of the organisations that were asked to read it
     */
    public record ReplyLine(
            UUID id,
            String organisation,
            @Nullable String person,
            boolean own,
            Instant writtenAt,
            String words,
            List<String> mentioned) {

        /** Omits the words, because this may be logged. */
        @Override
        public String toString() {
            return "ReplyLine[" + id + "]";
        }
    }

    /** Omits the texts, because this may be logged. */
    @Override
    public String toString() {
        return "RemarkLine[" + id + "]";
    }
}
