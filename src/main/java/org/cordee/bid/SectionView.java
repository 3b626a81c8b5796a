package org.cordee.bid;

import java.math.BigDecimal;
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

    /**
     * A text saved earlier: its number and when.
     *
     * @param aside it came too late and never was the section's text
     * @param writer the name of whoever saved it, null once erased
     */
    public record Saved(
            int version,
            Instant at,
            boolean aside,
            @Nullable String writer) {}

    /** The text as it may stand in a page, with its pictures. */
    public String html() {
        return htmlOf(markdown);
    }

    /** Another text of this section in the same way. */
    public String htmlOf(String text) {
        return Markdown.html(text, picture -> "/sections/" + id + "/pictures/" + picture);
    }

    /** The memo's pages this text fills, guessed to the tenth. */
    public BigDecimal pages() {
        return BigDecimal.valueOf(Markdown.pagesInTenths(markdown), 1);
    }

    /** Who saved the text that stands, null before the first draft and once erased. */
    public @Nullable String lastWriter() {
        return history.stream()
                .filter(saved -> saved.version() == version)
                .findFirst()
                .map(Saved::writer)
                .orElse(null);
    }

    public int words() {
        return Markdown.words(markdown);
    }

    @Override
    public String toString() {
        return "SectionView[" + id + "]";
    }
}
