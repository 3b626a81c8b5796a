package org.cordee.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.cordee.library.LibraryEvent.LibraryEntryAdded;
import org.cordee.library.LibraryEvent.LibraryEntryChanged;
import org.cordee.library.LibraryEvent.LibraryEntryExpired;
import org.cordee.library.LibraryEvent.LibraryEntryRemoved;
import org.cordee.library.LibraryEvent.LibraryEntryReviewed;
import org.cordee.library.LibraryEvent.LibraryReviewDue;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of the library of one organisation. */
@Entity
@Table(name = "library_entry")
class LibraryEntry extends Aggregate {

    static final String CHANGED_MEANWHILE = "library.entry.changed-meanwhile";

    @Column(name = "organisation_id")
    private UUID organisationId;

    /** Counts what users changed, from one, so that no user overwrites a change unseen. */
    @Column
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column
    private LibraryEntryState state;

    @Embedded
    private LibraryContent content;

    @Embedded
    private ReviewCycle cycle;

    @Embedded
    private LibrarySource source;

    /** The person who reads the entry again; null after its erasure. */
    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** When the entry was last put into a bid; null before. */
    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** The next day on which the owner is written to; null when no letter is planned. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "notice_on")
    private @Nullable LocalDate noticeOn;

    @SuppressWarnings("NullAway.Init")
    protected LibraryEntry() {}

    @SuppressWarnings("NullAway.Init")
    private LibraryEntry(
            Actor actor,
            LibraryEntryState state,
            LibraryContent content,
            ReviewCycle cycle,
            LibrarySource source,
            Instant now) {
        super(Ids.next());
        this.organisationId = actor.requireOrganisation();
        this.revision = 1;
        this.state = state;
        this.content = content.checked();
        this.cycle = cycle;
        this.source = source;
        this.ownerId = actor.personId();
        this.changedAt = now;
        planNotice(LocalDate.ofInstant(now, Deadline.PARIS));
    }

    /** Creates an entry that its organisation keeps. The actor is its owner until another one is named. */
    static LibraryEntry kept(
            Actor actor, LibraryContent content, ReviewCycle cycle, LibrarySource source, Instant now) {
        LibraryEntry entry = new LibraryEntry(actor, LibraryEntryState.KEPT, content, cycle, source, now);
        entry.added(actor, now);
        return entry;
    }

    /** Creates an entry from a file, about which a user has still to decide. */
    static LibraryEntry proposed(Actor actor, LibraryContent content, ReviewCycle cycle, String file, Instant now) {
        return new LibraryEntry(actor, LibraryEntryState.PROPOSED, content, cycle, LibrarySource.document(file), now);
    }

    private void added(Actor actor, Instant now) {
        record(new LibraryEntryAdded(
                EventHeader.outsideConsortia(actor, now),
                id(),
                content.kind().name(),
                source.kind().name()));
    }

    /** Keeps a proposed entry. A second call changes nothing. */
    void keep(Actor actor, LocalDate today, Instant now) {
        if (state == LibraryEntryState.KEPT) {
            return;
        }
        state = LibraryEntryState.KEPT;
        cycle = cycle.reviewed(today);
        ownerId = actor.personId();
        changed(now);
        planNotice(today);
        added(actor, now);
    }

    /**
     * Replaces the content, the cycle and the owner. The kind stays.
     *
     * @param read the revision that the user read
     * @throws RuleViolation when a colleague changed the entry meanwhile, and with all refused fields
     */
    void change(Actor actor, int read, LibraryContent to, ReviewCycle until, @Nullable UUID owner, Instant now) {
        LibraryContent clean = to.checked();
        requireCurrent(read);
        if (clean.kind() != content.kind()) {
            throw RuleViolation.of("kind", "library.entry.kind-stays");
        }
        content = clean;
        cycle = until;
        ownerId = owner;
        changed(now);
        planNotice(LocalDate.ofInstant(now, Deadline.PARIS));
        record(new LibraryEntryChanged(EventHeader.outsideConsortia(actor, now), id(), revision));
    }

    /**
     * Records that the actor read the entry and found it right. A second time on the same day changes nothing.
     *
     * @param read the revision that the user read
     * @return true when this is new
     * @throws RuleViolation when a colleague changed the entry meanwhile, and when its validity has ended: a new last
     * day has to be given first
     */
    boolean review(Actor actor, int read, LocalDate today, Instant now) {
        if (cycle.freshness(today) == Freshness.EXPIRED) {
            throw new RuleViolation("library.entry.review-expired");
        }
        if (today.equals(cycle.reviewedOn())) {
            return false;
        }
        requireCurrent(read);
        cycle = cycle.reviewed(today);
        changed(now);
        planNotice(today);
        record(new LibraryEntryReviewed(EventHeader.outsideConsortia(actor, now), id(), cycle.reviewDueOn()));
        return true;
    }

    /**
     * Records that the review has become due or that the validity has ended, and plans the next notice. When both days
     * have passed, only the end of the validity is recorded. A second call on the same day changes nothing.
     *
     * @return true when one of them is recorded
     */
    boolean notice(LocalDate today, Instant now) {
        if (noticeOn == null || noticeOn.isAfter(today)) {
            return false;
        }
        planNotice(today);
        EventHeader stamp = EventHeader.outsideConsortia(Actor.system(), now);
        LocalDate lastDay = cycle.expiresOn();
        if (lastDay != null && today.isAfter(lastDay)) {
            record(new LibraryEntryExpired(stamp, id(), lastDay));
        } else {
            record(new LibraryReviewDue(stamp, id(), cycle.reviewDueOn()));
        }
        return true;
    }

    private void planNotice(LocalDate today) {
        noticeOn = state == LibraryEntryState.KEPT ? cycle.noticeAfter(today) : null;
    }

    /** Refuses an entry that may not be put into a bid today. */
    void requireOffered(LocalDate today) {
        if (state != LibraryEntryState.KEPT) {
            throw new RuleViolation("library.entry.not-kept");
        }
        if (!cycle.freshness(today).isOffered()) {
            throw new RuleViolation("library.entry.expired");
        }
    }

    /** Records that the entry was put into a bid. */
    void use(Instant now) {
        usedAt = now;
    }

    /** Records that files were added or removed. */
    void changeFiles(Actor actor, Instant now) {
        changed(now);
        record(new LibraryEntryChanged(EventHeader.outsideConsortia(actor, now), id(), revision));
    }

    /** Returns the fact that the entry is deleted; a deleted aggregate publishes none itself. */
    LibraryEntryRemoved removal(Actor actor, Instant now) {
        return new LibraryEntryRemoved(EventHeader.outsideConsortia(actor, now), id());
    }

    /** Names the owner of an entry that was just created. */
    void handTo(UUID owner) {
        ownerId = owner;
    }

    /** Tells if the entry says this already. */
    boolean says(LibraryContent other, ReviewCycle until, @Nullable UUID owner) {
        return other.checked().equals(content) && until.equals(cycle) && Objects.equals(owner, ownerId);
    }

    /** Tells if this is an entry about a person that nobody reviewed since a day and nobody used since a moment. */
    boolean isForgotten(LocalDate reviewed, Instant used) {
        return content.kind() == LibraryKind.PERSON
                && cycle.reviewedOn().isBefore(reviewed)
                && (usedAt == null || usedAt.isBefore(used));
    }

    private void requireCurrent(int read) {
        if (read != revision) {
            throw new RuleViolation(CHANGED_MEANWHILE);
        }
    }

    private void changed(Instant now) {
        revision++;
        changedAt = now;
    }

    UUID organisationId() {
        return organisationId;
    }

    int revision() {
        return revision;
    }

    LibraryEntryState state() {
        return state;
    }

    LibraryContent content() {
        return content;
    }

    ReviewCycle cycle() {
        return cycle;
    }

    LibrarySource source() {
        return source;
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }

    Instant changedAt() {
        return changedAt;
    }
}
