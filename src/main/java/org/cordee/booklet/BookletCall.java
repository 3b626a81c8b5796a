package org.cordee.booklet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.booklet.BookletEvent.BookletPublished;
import org.cordee.booklet.BookletEvent.CallCancelled;
import org.cordee.booklet.BookletEvent.CallClosed;
import org.cordee.booklet.BookletEvent.CallOpened;
import org.cordee.booklet.BookletEvent.PublicationDecided;
import org.cordee.booklet.BookletEvent.PublicationDropped;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A call for contributions to one edition of the booklet of a theme. It takes contributions until it closes, and is
 * published in versions.
 */
@Entity
@Table(name = "booklet_call")
class BookletCall extends Aggregate {

    /** The most entries of a booklet, which is printed as one file. */
    static final int MOST_ENTRIES = 100;

    /** Counts the changes, so that the version rises even when only the planned entries changed. */
    @Column
    private int revision;

    @Column(name = "theme_code")
    private String themeCode;

    /** The year that the booklet bears. */
    @Column
    private int edition;

    /** Admits one call for each edition; null once it was cancelled. */
    @Column(name = "edition_key")
    private @Nullable String editionKey;

    @Embedded
    private CallTerms terms;

    @Enumerated(EnumType.STRING)
    @Column
    private CallState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    /** When the planned entries become public; null before a coordinator decided it. */
    @Column(name = "publish_at")
    private @Nullable Instant publishAt;

    /** The number of the last version; 0 before the first publication. */
    @Column
    private int versions;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    /** Why the call was cancelled; null for every other. */
    @Column
    private @Nullable String cancellation;

    /** The contributions that the next publication shows, in the order of the booklet. */
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "booklet_call_entry", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    @Column(name = "contribution_id")
    private List<UUID> planned = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BookletCall() {}

    private BookletCall(String themeCode, int edition, CallTerms terms, Instant closesAt, Instant now) {
        super(Ids.next());
        this.themeCode = themeCode;
        this.edition = edition;
        this.editionKey = editionKey(themeCode, edition);
        this.terms = terms;
        this.state = CallState.OPEN;
        this.openedAt = now;
        this.closesAt = closesAt;
    }

    /**
     * Opens a call at once.
     *
     * @throws RuleViolation when its end has passed
     */
    static BookletCall open(
            Actor actor, String themeCode, int edition, CallTerms terms, Instant closesAt, Instant now) {
        if (!closesAt.isAfter(now)) {
            throw RuleViolation.of("closesOn", "booklet.call.closes-in-the-past");
        }
        BookletCall call = new BookletCall(themeCode, edition, terms, closesAt, now);
        call.record(new CallOpened(EventHeader.outsideConsortia(actor, now), call.id(), closesAt));
        return call;
    }

    static String editionKey(String themeCode, int edition) {
        return themeCode + ":" + edition;
    }

    /**
     * Changes the words of the call and its booklet; a published version keeps the words it had.
     *
     * @throws RuleViolation after the call was cancelled
     */
    void rewrite(CallTerms changed) {
        requireAlive();
        terms = changed;
    }

    /**
     * Ends the time to contribute; ending it again changes nothing.
     *
     * @param early true when a coordinator ends it before its date
     * @return true when it was ended by this act
     * @throws TooEarly before its date, unless it is ended early
     */
    boolean close(Actor actor, boolean early, Instant now) {
        if (state != CallState.OPEN) {
            return false;
        }
        if (now.isBefore(closesAt)) {
            if (!early) {
                throw new TooEarly("booklet.call.still-open");
            }
            closesAt = now;
        }
        state = CallState.REVIEW;
        record(new CallClosed(EventHeader.outsideConsortia(actor, now), id()));
        return true;
    }

    /**
     * Ends the call without a booklet; a second time changes nothing.
     *
     * @return true when it was ended by this act
     * @throws RuleViolation after its booklet was published
     */
    boolean cancel(Actor actor, String why, Instant now) {
        if (state == CallState.CANCELLED) {
            return false;
        }
        if (versions > 0) {
            throw new RuleViolation("booklet.call.published-already");
        }
        state = CallState.CANCELLED;
        cancellation = why;
        cancelledAt = now;
        editionKey = null;
        publishAt = null;
        planned.clear();
        revision++;
        record(new CallCancelled(EventHeader.outsideConsortia(actor, now), id()));
        return true;
    }

    /**
     * Decides which entries the next publication shows and when; a later decision replaces this one.
     *
     * @param order the contributions in the order of the booklet, 1 to 100
     * @param at the end of the embargo; now or an earlier moment when there is none
     * @throws RuleViolation while contributions are taken, and after the call was cancelled
     */
    void schedule(Actor actor, List<UUID> order, Instant at, Instant now) {
        requireAlive();
        if (stateAt(now) == CallState.OPEN) {
            throw new RuleViolation("booklet.call.still-open");
        }
        if (order.isEmpty()) {
            throw RuleViolation.of("entries", "booklet.publication.no-entry");
        }
        if (order.size() > MOST_ENTRIES) {
            throw RuleViolation.of("entries", "booklet.publication.too-many", MOST_ENTRIES);
        }
        boolean anew = state == CallState.SCHEDULED;
        planned.clear();
        planned.addAll(order);
        publishAt = at.isAfter(now) ? at : now;
        state = CallState.SCHEDULED;
        revision++;
        record(new PublicationDecided(EventHeader.outsideConsortia(actor, now), id(), anew, publishAt));
    }

    /**
     * Makes the next version public.
     *
     * @return the number of the version
     * @throws RuleViolation when nothing was decided
     * @throws TooEarly before the end of the embargo
     */
    int publish(Actor actor, Instant now) {
        requireDue(now);
        state = CallState.PUBLISHED;
        publishAt = null;
        return nextVersion(actor, now);
    }

    /**
     * Ends a plan at its date when nothing of it may be published any more. What was public before stays so, and a
     * coordinator may decide anew.
     *
     * @throws RuleViolation when nothing was decided
     * @throws TooEarly before the end of the embargo
     */
    void dropPublication(Actor actor, Instant now) {
        requireDue(now);
        state = versions == 0 ? CallState.REVIEW : CallState.PUBLISHED;
        publishAt = null;
        planned.clear();
        revision++;
        record(new PublicationDropped(EventHeader.outsideConsortia(actor, now), id()));
    }

    private void requireDue(Instant now) {
        if (state != CallState.SCHEDULED || publishAt == null) {
            throw new RuleViolation("booklet.publication.not-decided");
        }
        if (now.isBefore(publishAt)) {
            throw new TooEarly("booklet.publication.embargo");
        }
    }

    /**
     * Counts a new version of a public booklet, which names a withdrawal; a planned publication stays planned.
     *
     * @return the number of the version
     */
    int withdrawFromPublic(Actor actor, UUID entryId, Instant now) {
        if (versions == 0) {
            throw new IllegalStateException("a withdrawal from a booklet without a version call=" + id());
        }
        removeFromPlan(entryId);
        return nextVersion(actor, now);
    }

    /** Removes a contribution from the planned entries; nothing when it is not planned. */
    void removeFromPlan(UUID contributionId) {
        if (planned.remove(contributionId)) {
            revision++;
        }
    }

    private int nextVersion(Actor actor, Instant now) {
        versions++;
        revision++;
        record(new BookletPublished(EventHeader.outsideConsortia(actor, now), id(), versions));
        return versions;
    }

    /** @throws RuleViolation unless contributions are taken now */
    void requireOpen(Instant now) {
        if (stateAt(now) != CallState.OPEN) {
            throw new RuleViolation("booklet.call.over");
        }
    }

    /** @throws RuleViolation after the call was cancelled */
    void requireAlive() {
        if (state == CallState.CANCELLED) {
            throw new RuleViolation("booklet.call.cancelled");
        }
    }

    /** Returns the state for users: an open call whose time is over is in review, even before it is recorded. */
    CallState stateAt(Instant now) {
        return state == CallState.OPEN && !now.isBefore(closesAt) ? CallState.REVIEW : state;
    }

    String themeCode() {
        return themeCode;
    }

    int edition() {
        return edition;
    }

    CallTerms terms() {
        return terms;
    }

    CallState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    @Nullable
    Instant publishAt() {
        return publishAt;
    }

    int versions() {
        return versions;
    }

    @Nullable
    String cancellation() {
        return cancellation;
    }

    List<UUID> planned() {
        return List.copyOf(planned);
    }
}
