package org.cordee.booklet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.booklet.BookletDates.AskedUntil;
import org.cordee.booklet.BookletEvent.EntryPublished;
import org.cordee.booklet.BookletEvent.EntryReviewAsked;
import org.cordee.booklet.BookletEvent.EntryReviewReminded;
import org.cordee.booklet.BookletEvent.EntryReviewed;
import org.cordee.booklet.BookletEvent.EntryWithdrawn;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A published solution, which has the id of its contribution. It holds the text that is public now, and what the
 * search reads of it.
 */
@Entity
@Table(name = "booklet_entry")
class BookletEntry extends Aggregate {

    static final int MOST_WAVES = 2;

    private static final int LONGEST_SEARCH_TEXT = 15_000;

    /** Two letters about one question are at least this far apart. */
    private static final Duration BETWEEN_WAVES = Duration.ofHours(24);

    /** Counts the changes, so that the version rises even when only areas or trades changed. */
    @Column
    private int changes;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "theme_code")
    private String themeCode;

    @Column
    private int edition;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Convert(converter = EntryContentConverter.class)
    @Column(columnDefinition = "mediumtext")
    private EntryContent content;

    /** The revision that is public now. */
    @Column
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column
    private EntryMaturity maturity;

    /** The words of the content in small letters without accents. */
    @Column(name = "search_text", columnDefinition = "mediumtext")
    private String searchText;

    @Enumerated(EnumType.STRING)
    @Column
    private EntryState state = EntryState.PUBLISHED;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** When the revision that is public now became public. */
    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    /** Why it was taken back, which readers see; null while it is public. */
    @Column
    private @Nullable String withdrawal;

    /** When its structure is asked whether it is still right. */
    @Column(name = "review_at")
    private Instant reviewAt;

    /** When its structure last said that it is right, by the check of its facts or a review. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Until when the structure may answer the open review; null while none is open. */
    @Column(name = "review_due_at")
    private @Nullable Instant reviewDueAt;

    /** When the structure was asked; null while no review is open. */
    @Column(name = "review_asked_at")
    private @Nullable Instant reviewAskedAt;

    /** Reminder waves of the open review. */
    @Column
    private int waves;

    @Column(name = "last_asked_at")
    private @Nullable Instant lastAskedAt;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "booklet_entry_area", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "area")
    private Set<String> areas = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "booklet_entry_trade", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "cpv")
    private Set<String> trades = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected BookletEntry() {}

    @SuppressWarnings("NullAway.Init")
    BookletEntry(BookletCall call, Contribution contribution, Instant now) {
        super(contribution.id());
        this.callId = call.id();
        this.themeCode = call.themeCode();
        this.edition = call.edition();
        this.organisationId = contribution.organisationId();
        this.publishedAt = now;
    }

    /**
     * Makes a revision public. The revision that is public already stays as it is, and nothing is recorded.
     *
     * @param bookletVersion the version of the booklet that shows it
     */
    void show(Actor actor, EntryRevision shown, int bookletVersion, BookletDates dates, Instant now) {
        if (state == EntryState.WITHDRAWN) {
            throw new IllegalStateException("a withdrawn entry is not published again entry=" + id());
        }
        if (shown.number() == revision) {
            return;
        }
        take(shown.content());
        revision = shown.number();
        changedAt = now;
        confirmedAt = Objects.requireNonNullElse(shown.checkedAt(), now);
        reviewAt = dates.reviewAt(now);
        closeReview();
        changes++;
        record(new EntryPublished(
                EventHeader.outsideConsortia(actor, now),
                id(),
                callId,
                organisationId,
                bookletVersion,
                revision,
                reviewAt));
    }

    private void take(EntryContent shown) {
        content = shown;
        maturity = Objects.requireNonNull(shown.maturity());
        String words = plain(shown.searchWords());
        searchText = words.length() > LONGEST_SEARCH_TEXT ? words.substring(0, LONGEST_SEARCH_TEXT) : words;
        areas.clear();
        areas.addAll(shown.areas());
        trades.clear();
        trades.addAll(shown.trades());
    }

    /** Returns small letters without accents, as the search compares them. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Takes the entry back, with a reason that readers see; a second time changes nothing. */
    void withdraw(Actor actor, String why, int bookletVersion, Instant now) {
        if (state == EntryState.WITHDRAWN) {
            return;
        }
        state = EntryState.WITHDRAWN;
        withdrawnAt = now;
        withdrawal = why;
        closeReview();
        record(new EntryWithdrawn(
                EventHeader.outsideConsortia(actor, now), id(), callId, organisationId, bookletVersion));
    }

    /**
     * Asks the structure whether the entry is still right.
     *
     * @return false when it was asked before, or the entry was withdrawn
     * @throws TooEarly before its time
     */
    boolean askReview(AskedUntil asked, Instant now) {
        if (state == EntryState.WITHDRAWN || reviewDueAt != null) {
            return false;
        }
        if (now.isBefore(reviewAt)) {
            throw new TooEarly("booklet.review.not-yet");
        }
        reviewDueAt = asked.dueAt();
        reviewAskedAt = now;
        waves = 0;
        lastAskedAt = now;
        record(new EntryReviewAsked(
                EventHeader.outsideConsortia(Actor.system(), now),
                id(),
                callId,
                organisationId,
                asked.firstReminderAt(),
                asked.secondReminderAt(),
                asked.dueAt()));
        return true;
    }

    /**
     * Begins a reminder wave of the open review.
     *
     * @return false when none is open, both waves were sent, or the last letter is less than 24 hours old
     */
    boolean remindOfReview(Instant now) {
        if (reviewDueAt == null
                || !now.isBefore(reviewDueAt)
                || waves >= MOST_WAVES
                || lastAskedAt != null && now.isBefore(lastAskedAt.plus(BETWEEN_WAVES))) {
            return false;
        }
        waves++;
        lastAskedAt = now;
        record(new EntryReviewReminded(
                EventHeader.outsideConsortia(Actor.system(), now), id(), callId, organisationId, waves, reviewDueAt));
        return true;
    }

    /**
     * Records that the entry is right as it is, asked or not.
     *
     * @param number the revision that the structure read
     * @return false when it was confirmed on this day and no review is open
     * @throws RuleViolation when another revision is public, and after the entry was withdrawn
     */
    boolean confirm(Actor actor, int number, BookletDates dates, Instant now) {
        requirePublic();
        if (number != revision) {
            throw new RuleViolation("booklet.entry.other-revision");
        }
        if (reviewDueAt == null && BookletDates.day(confirmedAt).equals(BookletDates.day(now))) {
            return false;
        }
        confirmedAt = now;
        endReview(actor, false, dates, now);
        return true;
    }

    /**
     * Records that the structure changes the entry; the public text stays until a new revision is published.
     *
     * @throws RuleViolation after the entry was withdrawn
     */
    void beginChange(Actor actor, BookletDates dates, Instant now) {
        requirePublic();
        endReview(actor, true, dates, now);
    }

    /**
     * Ends an open review that nobody answered in time; the entry stays public with the date of its last confirmation.
     *
     * @return false when there is nothing to end
     */
    boolean lapseReview(BookletDates dates, Instant now) {
        if (reviewDueAt == null || now.isBefore(reviewDueAt)) {
            return false;
        }
        endReview(Actor.system(), null, dates, now);
        return true;
    }

    private void endReview(Actor actor, @Nullable Boolean changing, BookletDates dates, Instant now) {
        boolean asked = reviewDueAt != null;
        closeReview();
        reviewAt = dates.reviewAt(now);
        record(new EntryReviewed(
                EventHeader.outsideConsortia(actor, now), id(), callId, organisationId, asked, changing, reviewAt));
    }

    private void closeReview() {
        reviewDueAt = null;
        reviewAskedAt = null;
        waves = 0;
    }

    private void requirePublic() {
        if (state == EntryState.WITHDRAWN) {
            throw new RuleViolation("booklet.entry.withdrawn");
        }
    }

    /** Takes a photograph off the public text. */
    void removePhoto(UUID documentId) {
        content = content.withoutPhoto(documentId);
    }

    /** Replaces a name or an address in everything that was typed. */
    void erase(ErasedWords erased) {
        take(content.without(erased));
        if (withdrawal != null) {
            withdrawal = BookletText.without(withdrawal, erased, WithdrawingEntry.LONGEST_REASON);
        }
        changes++;
    }

    boolean isPublic() {
        return state == EntryState.PUBLISHED;
    }

    UUID callId() {
        return callId;
    }

    String themeCode() {
        return themeCode;
    }

    int edition() {
        return edition;
    }

    UUID organisationId() {
        return organisationId;
    }

    EntryContent content() {
        return content;
    }

    int revision() {
        return revision;
    }

    EntryMaturity maturity() {
        return maturity;
    }

    EntryState state() {
        return state;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawal() {
        return withdrawal;
    }

    Instant reviewAt() {
        return reviewAt;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    Instant reviewDueAt() {
        return reviewDueAt;
    }

    /** Returns the open review with the dates of its reminders; null while none is open. */
    @Nullable
    AskedUntil askedReview() {
        return reviewAskedAt == null || reviewDueAt == null ? null : AskedUntil.of(reviewAskedAt, reviewDueAt);
    }
}
