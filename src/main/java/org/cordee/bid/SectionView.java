package org.cordee.bid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section with its text, for its writer, its reviewer or the lead. Other users never receive one.
 *
 * @param rounds how often it was sent back
 * @param mayDecide true when the reader leads and the section is disputed
 * @param mayReschedule true when the reader leads and the section is not handed in
 * @param mayReassign true when it is also two days late, so that another member may write it
 * @param rest why the draft cannot be edited now, null when it can
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
        @Nullable DraftPauseReason rest,
        List<Saved> history) {

    /**
     * The number and the time of a text saved earlier.
     *
     * @param aside true when it came too late and never was the section's text
     * @param writer the name of the user who saved it, null once erased
     */
    public record Saved(
            int version,
            Instant at,
            boolean aside,
            @Nullable String writer) {}

    /** Returns the organisations besides the writer's that read the section: the reviewer's and the lead's. */
    public List<String> otherReaders() {
        return Stream.of(reviewerName, leadName)
                .distinct()
                .filter(name -> !name.equals(organisationName))
                .toList();
    }

    /** Returns a text of this section, the present or an earlier one, with its pictures as safe HTML. */
    public RenderedText rendered(String text) {
        return Markdown.rendered(text, picture -> "/sections/" + id + "/pictures/" + picture);
    }

    /** Returns the kind of criterion that the section answers, by the words of its heading. */
    public CriterionKind criterion() {
        return CriterionKind.of(brief.heading());
    }

    /** Estimates how many pages of the memo this text fills, to one tenth. */
    public BigDecimal pages() {
        return BigDecimal.valueOf(Markdown.pagesInTenths(markdown), 1);
    }

    /** Returns the name of the user who saved the present text, null before the first draft and once erased. */
    public @Nullable String lastWriter() {
        return history.stream()
                .filter(saved -> saved.version() == version)
                .findFirst()
                .map(Saved::writer)
                .orElse(null);
    }

    /** Compares the estimated pages with the buyer's limit. The printed section gives the exact number. */
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
