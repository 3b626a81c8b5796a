package org.cordee.bid.section;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.bid.DraftRest;
import org.cordee.bid.section.text.Markdown;
import org.jspecify.annotations.Nullable;

/**
 * A section with its text, for its writer, its reviewer or the lead; nobody else gets one.
 *
 * @param rounds how often it was sent back
 * @param mayDecide the reader leads, and writer and reviewer have not come together
 * @param mayReschedule the reader leads, and the section is not handed in
 * @param mayReassign it is two days late besides, so that another member may write it
 * @param rest why nothing is written in the draft now, null where it does not rest
 */
public record SectionView(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        String leadName,
        String organisationName,
        String reviewerName,
        String lotNumber,
        String lotTitle,
        SectionBrief brief,
        String title,
        String markdown,
        int version,
        SectionState state,
        @Nullable String comment,
        Instant dueAt,
        boolean late,
        int rounds,
        Instant changedAt,
        boolean own,
        boolean led,
        boolean mayWrite,
        boolean mayReview,
        boolean mayLimit,
        boolean mayDecide,
        boolean mayReschedule,
        boolean mayReassign,
        @Nullable DraftRest rest,
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

    /** Who besides its writer's organisation reads it: the reviewer's and the lead's, where they are others. */
    public List<String> otherReaders() {
        return Stream.of(reviewerName, leadName)
                .distinct()
                .filter(name -> !name.equals(organisationName))
                .toList();
    }

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

    /** More than the buyer allows, as far as can be guessed before it is printed. */
    public boolean isTooLong() {
        Integer most = brief.maxPages();
        return most != null && pages().compareTo(BigDecimal.valueOf(most)) > 0;
    }

    public int words() {
        return Markdown.words(markdown);
    }

    @Override
    public String toString() {
        return "SectionView[" + id + "]";
    }
}
