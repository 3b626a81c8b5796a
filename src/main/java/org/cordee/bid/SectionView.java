package org.cordee.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section with its text, for its member or the lead; nobody else gets one. */
public record SectionView(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        String leadName,
        String organisationName,
        String lotNumber,
        String lotTitle,
        String title,
        String markdown,
        int version,
        SectionState state,
        @Nullable String comment,
        Instant changedAt,
        boolean own,
        boolean mayWrite,
        boolean mayReview,
        PriceView price,
        List<Saved> history) {

    /** A text saved earlier: its number and when. */
    public record Saved(int version, Instant at) {}

    /** The text as it may stand in a page. */
    public String html() {
        return Markdown.html(markdown);
    }

    public int words() {
        return Markdown.words(markdown);
    }

    @Override
    public String toString() {
        return "SectionView[" + id + "]";
    }
}
