package org.cordee.booklet;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms what letters say about calls and contributions. These rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class BookletLookup {

    private final BookletCalls calls;
    private final Contributions contributions;
    private final BookletEntries entries;
    private final BookletThemes themes;
    private final BookletDates dates;

    BookletLookup(
            BookletCalls calls,
            Contributions contributions,
            BookletEntries entries,
            BookletThemes themes,
            BookletDates dates) {
        this.calls = calls;
        this.contributions = contributions;
        this.entries = entries;
        this.themes = themes;
        this.dates = dates;
    }

    /**
     * The words of a call.
     *
     * @param edition the year of the booklet
     * @param cancellation why it was cancelled; null for every other
     */
    public record CallWords(
            UUID callId,
            ThemeLine theme,
            int edition,
            CallTerms terms,
            Instant closesAt,
            @Nullable String cancellation) {}

    /**
     * The facts of a letter about a contribution.
     *
     * @param endedBecause why it ended; null when no reason was given, and for one that goes on
     * @param dueAt until when the structure may act; null while it is asked nothing
     * @param linkUntil until when links in letters open the contribution; null while the structure is asked nothing
     */
    public record ContributionWords(
            UUID contributionId,
            UUID organisationId,
            CallWords call,
            @Nullable String endedBecause,
            @Nullable Instant dueAt,
            @Nullable Instant linkUntil) {}

    /**
     * The facts of a letter about a published entry.
     *
     * @param reviewDueAt until when the structure may answer the open review; null while none is open
     * @param linkUntil until when links in letters open the entry
     */
    public record EntryWords(
            UUID entryId,
            UUID organisationId,
            CallWords call,
            String title,
            @Nullable Instant reviewDueAt,
            Instant linkUntil) {}

    /** @throws NotFound when there is no such call */
    public CallWords call(UUID callId) {
        return words(calls.get(callId));
    }

    /** @throws NotFound when there is no such contribution */
    public ContributionWords contribution(UUID contributionId) {
        Contribution one = contributions.get(contributionId);
        Instant dueAt = one.dueAt();
        return new ContributionWords(
                one.id(),
                one.organisationId(),
                words(calls.get(one.callId())),
                one.endedBecause(),
                dueAt,
                dueAt == null ? null : dates.linkUntil(dueAt));
    }

    /** @throws NotFound when there is no such entry */
    public EntryWords entry(UUID entryId) {
        BookletEntry entry = entries.get(entryId);
        Instant dueAt = entry.reviewDueAt();
        return new EntryWords(
                entry.id(),
                entry.organisationId(),
                words(calls.get(entry.callId())),
                entry.content().title(),
                dueAt,
                dates.linkUntil(dueAt == null ? entry.reviewAt() : dueAt));
    }

    private CallWords words(BookletCall call) {
        ThemeLine theme = themes.findById(call.themeCode())
                .map(BookletTheme::line)
                .orElseThrow(() -> new IllegalStateException("a call without its theme call=" + call.id()));
        return new CallWords(call.id(), theme, call.edition(), call.terms(), call.closesAt(), call.cancellation());
    }
}
