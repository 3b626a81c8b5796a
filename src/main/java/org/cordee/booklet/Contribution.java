package org.cordee.booklet;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.cordee.booklet.BookletDates.AskedUntil;
import org.cordee.booklet.BookletEvent.ChangesAsked;
import org.cordee.booklet.BookletEvent.ContributionDeclined;
import org.cordee.booklet.BookletEvent.ContributionInvited;
import org.cordee.booklet.BookletEvent.ContributionLapsed;
import org.cordee.booklet.BookletEvent.ContributionReminded;
import org.cordee.booklet.BookletEvent.ContributionSubmitted;
import org.cordee.booklet.BookletEvent.ContributionWithdrawn;
import org.cordee.booklet.BookletEvent.EntryPhotoAdded;
import org.cordee.booklet.BookletEvent.EntryPhotoRemoved;
import org.cordee.booklet.BookletEvent.FactCheckAsked;
import org.cordee.booklet.BookletEvent.FactsConfirmed;
import org.cordee.booklet.BookletEvent.MoreTimeGranted;
import org.cordee.booklet.EntryContent.EntryPhoto;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The contribution of one structure to one booklet. It keeps the draft; each text that was sent is an {@link
 * EntryRevision}. It is an aggregate of its own, so that two structures act at once without waiting for each other.
 */
@Entity
@Table(name = "booklet_contribution")
class Contribution extends Aggregate {

    static final int MOST_WAVES = 2;

    /** The most texts that one structure sends; a coordinator speaks with it before. */
    static final int MOST_REVISIONS = 50;

    static final int LONGEST_REMARK = 2000;

    /** Two letters about one question are at least this far apart. */
    private static final Duration BETWEEN_WAVES = Duration.ofHours(24);

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    /** True when the structure took part in an open call without an invitation. */
    @Column
    private boolean volunteered;

    @Enumerated(EnumType.STRING)
    @Column
    private ContributionState state;

    /** The state that a lapsed contribution had before; null in every other state. */
    @Enumerated(EnumType.STRING)
    @Column(name = "lapsed_from")
    private @Nullable ContributionState lapsedFrom;

    @Column(name = "invited_at")
    private Instant invitedAt;

    /** Until when the structure may do what it is asked now; null while nothing is asked. */
    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** When the structure was asked what it is asked now; null while nothing is asked. */
    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    /** Reminder waves of the question that is open now. */
    @Column
    private int waves;

    /** When the last letter about the open question was asked for. */
    @Column(name = "last_asked_at")
    private Instant lastAskedAt;

    @Convert(converter = EntryContentConverter.class)
    @Column(columnDefinition = "mediumtext")
    private EntryContent draft;

    /** How often the draft was saved; a form carries it, so that no text is replaced unseen. */
    @Column(name = "draft_number")
    private int draftNumber;

    @Column(name = "drafted_at")
    private @Nullable Instant draftedAt;

    /** The number of the last revision that was sent; 0 before the first. */
    @Column
    private int revisions;

    /** The last revision whose facts the structure confirmed; null before the first. */
    @Column(name = "checked_revision")
    private @Nullable Integer checkedRevision;

    /** The changes that a coordinator asked for; null while none is asked. */
    @Column
    private @Nullable String remark;

    /** Why the structure does not contribute, or why the contribution was taken back; null for every other. */
    @Column(name = "ended_because")
    private @Nullable String endedBecause;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    private Contribution(UUID callId, UUID organisationId, boolean volunteered, Instant dueAt, Instant now) {
        super(Ids.next());
        this.callId = callId;
        this.organisationId = organisationId;
        this.volunteered = volunteered;
        this.state = ContributionState.INVITED;
        this.invitedAt = now;
        this.dueAt = dueAt;
        this.askedAt = now;
        this.lastAskedAt = now;
        this.draft = EntryContent.empty();
    }

    /** Invites a structure to an open call. */
    static Contribution invite(Actor actor, BookletCall call, UUID organisationId, Instant now) {
        return begin(actor, call, organisationId, false, now);
    }

    /** Lets a structure take part in an open call without an invitation. */
    static Contribution volunteer(Actor actor, BookletCall call, UUID organisationId, Instant now) {
        return begin(actor, call, organisationId, true, now);
    }

    private static Contribution begin(
            Actor actor, BookletCall call, UUID organisationId, boolean volunteered, Instant now) {
        call.requireOpen(now);
        Contribution begun = new Contribution(call.id(), organisationId, volunteered, call.closesAt(), now);
        AskedUntil asked = AskedUntil.of(now, call.closesAt());
        begun.record(new ContributionInvited(
                EventHeader.outsideConsortia(actor, now),
                begun.id(),
                call.id(),
                organisationId,
                volunteered,
                asked.firstReminderAt(),
                asked.secondReminderAt(),
                asked.dueAt()));
        return begun;
    }

    /**
     * Keeps a draft; the photographs of the draft stay.
     *
     * @param content what was typed, with the right form
     * @throws RuleViolation when the structure may not write now
     */
    void saveDraft(EntryContent content, Instant now) {
        requireWritable(now);
        draft = content.withPhotos(draft.photos());
        draftNumber++;
        draftedAt = now;
        if (state == ContributionState.INVITED) {
            state = ContributionState.DRAFT;
        }
    }

    /**
     * Sends the draft to the coordinators; photographs count as they are now.
     *
     * @return the revision to store
     * @throws RuleViolation naming what is missing, when the structure may not write now, and after too many revisions
     */
    EntryRevision submit(Actor actor, Instant now) {
        requireWritable(now);
        draft.requireComplete();
        if (revisions >= MOST_REVISIONS) {
            throw new RuleViolation("booklet.contribution.too-many-revisions", MOST_REVISIONS);
        }
        revisions++;
        state = ContributionState.SUBMITTED;
        remark = null;
        askNothing();
        record(new ContributionSubmitted(
                EventHeader.outsideConsortia(actor, now), id(), callId, organisationId, revisions));
        return new EntryRevision(id(), revisions, draft, now, actor.personId());
    }

    /**
     * Asks the structure to change the text that it sent.
     *
     * @param words what to change, and why
     * @throws RuleViolation unless a sent text waits for its reading
     */
    void askChanges(Actor actor, String words, AskedUntil asked, Instant now) {
        requireState(ContributionState.SUBMITTED, now);
        state = ContributionState.CHANGES_REQUESTED;
        remark = words;
        askUntil(asked.dueAt(), now);
        record(new ChangesAsked(
                EventHeader.outsideConsortia(actor, now),
                id(),
                callId,
                organisationId,
                false,
                asked.firstReminderAt(),
                asked.secondReminderAt(),
                asked.dueAt()));
    }

    /**
     * Asks the structure to check the facts of the text that a coordinator has read.
     *
     * @param englishSummary what the coordinator adds for English readers
     * @throws RuleViolation unless a sent text waits for its reading
     */
    void askFactCheck(Actor actor, String englishSummary, AskedUntil asked, Instant now) {
        requireState(ContributionState.SUBMITTED, now);
        state = ContributionState.TO_CHECK;
        draft = draft.withEnglishSummary(englishSummary);
        draftNumber++;
        askUntil(asked.dueAt(), now);
        record(new FactCheckAsked(
                EventHeader.outsideConsortia(actor, now),
                id(),
                callId,
                organisationId,
                revisions,
                asked.firstReminderAt(),
                asked.secondReminderAt(),
                asked.dueAt()));
    }

    /**
     * Confirms the facts of a revision, which may then be published; a second time changes nothing.
     *
     * @param number the revision that the structure read
     * @return true when it was confirmed by this act
     * @throws RuleViolation when another revision is to be checked, or none
     */
    boolean confirmFacts(Actor actor, int number, Instant now) {
        if (state == ContributionState.CHECKED && Objects.equals(checkedRevision, number)) {
            return false;
        }
        requireState(ContributionState.TO_CHECK, now);
        if (number != revisions) {
            throw new RuleViolation("booklet.contribution.other-revision");
        }
        state = ContributionState.CHECKED;
        checkedRevision = number;
        askNothing();
        record(new FactsConfirmed(EventHeader.outsideConsortia(actor, now), id(), callId, organisationId, number));
        return true;
    }

    /**
     * Takes a checked text up again to change it. A published revision stays publishable until a newer one is checked;
     * before the publication the confirmation of the facts is taken back.
     *
     * @throws RuleViolation unless the text is checked
     */
    void takeUpAgain(Actor actor, boolean published, AskedUntil asked, Instant now) {
        lapse(now);
        requireState(ContributionState.CHECKED, now);
        state = ContributionState.CHANGES_REQUESTED;
        if (!published) {
            checkedRevision = null;
        }
        askUntil(asked.dueAt(), now);
        record(new ChangesAsked(
                EventHeader.outsideConsortia(actor, now),
                id(),
                callId,
                organisationId,
                true,
                asked.firstReminderAt(),
                asked.secondReminderAt(),
                asked.dueAt()));
    }

    /**
     * Records that the structure does not contribute; a second time changes nothing.
     *
     * @param why may be empty
     * @throws RuleViolation after a text was sent: it is withdrawn instead
     */
    void decline(Actor actor, String why, Instant now) {
        if (state == ContributionState.DECLINED) {
            return;
        }
        requireWritable(now);
        if (revisions > 0) {
            throw new RuleViolation("booklet.contribution.sent-already");
        }
        end(ContributionState.DECLINED, why, now);
        record(new ContributionDeclined(EventHeader.outsideConsortia(actor, now), id(), callId, organisationId));
    }

    /**
     * Takes the contribution back; a second time changes nothing.
     *
     * @param why readers of a booklet that showed it see the reason
     * @return true when it was taken back by this act
     * @throws RuleViolation when nothing was sent, or the call was cancelled
     */
    boolean withdraw(Actor actor, String why, Instant now) {
        if (state == ContributionState.WITHDRAWN) {
            return false;
        }
        if (revisions == 0 || state.hasEnded()) {
            throw new RuleViolation("booklet.contribution.nothing-to-withdraw");
        }
        end(ContributionState.WITHDRAWN, why, now);
        record(new ContributionWithdrawn(EventHeader.outsideConsortia(actor, now), id(), callId, organisationId));
        return true;
    }

    /** Ends the contribution together with its call; an ended one stays as it is. */
    void endWithCall(Instant now) {
        if (!state.hasEnded()) {
            end(ContributionState.CANCELLED, null, now);
        }
    }

    /**
     * Ends the time of the structure when it is over. A text that was checked before stays publishable.
     *
     * @return false when there is nothing to end: the structure acted, its time is not over, or it was ended before
     */
    boolean lapse(Instant now) {
        if (!isOverdue(now)) {
            return false;
        }
        if (checkedRevision == null) {
            lapsedFrom = state;
            state = ContributionState.LAPSED;
        } else {
            state = ContributionState.CHECKED;
            remark = null;
        }
        askNothing();
        record(new ContributionLapsed(EventHeader.outsideConsortia(Actor.system(), now), id(), callId, organisationId));
        return true;
    }

    /**
     * Gives the structure more time for what it is asked, also after its time was over.
     *
     * @throws RuleViolation when it is asked nothing, or the moment is not after its present end
     */
    void grantMoreTime(Actor actor, Instant until, Instant now) {
        ContributionState asked = state == ContributionState.LAPSED ? Objects.requireNonNull(lapsedFrom) : state;
        if (!asked.awaitsStructure()) {
            throw new RuleViolation("booklet.contribution.nothing-awaited");
        }
        if (!until.isAfter(now) || dueAt != null && !until.isAfter(dueAt)) {
            throw RuleViolation.of("until", "booklet.contribution.no-more-time");
        }
        state = asked;
        lapsedFrom = null;
        askUntil(until, now);
        AskedUntil time = AskedUntil.of(now, until);
        record(new MoreTimeGranted(
                EventHeader.outsideConsortia(actor, now),
                id(),
                callId,
                organisationId,
                time.firstReminderAt(),
                time.secondReminderAt(),
                until));
    }

    /**
     * Begins a reminder wave for what is asked now.
     *
     * @return false when nothing is asked, both waves were sent, or the last letter is less than 24 hours old
     */
    boolean remind(Instant now) {
        if (!stateAt(now).awaitsStructure() || waves >= MOST_WAVES || now.isBefore(lastAskedAt.plus(BETWEEN_WAVES))) {
            return false;
        }
        waves++;
        lastAskedAt = now;
        record(new ContributionReminded(
                EventHeader.outsideConsortia(Actor.system(), now),
                id(),
                callId,
                organisationId,
                waves,
                Objects.requireNonNull(dueAt)));
        return true;
    }

    /**
     * Adds a photograph to the draft.
     *
     * @throws RuleViolation when the structure may not write now, or there are enough photographs
     */
    void addPhoto(Actor actor, EntryPhoto photo, Instant now) {
        requireWritable(now);
        requireRoomForPhoto();
        draft = draft.withPhotos(
                Stream.concat(draft.photos().stream(), Stream.of(photo)).toList());
        touch(now);
        record(new EntryPhotoAdded(
                EventHeader.outsideConsortia(actor, now), id(), callId, organisationId, photo.documentId()));
    }

    /**
     * Removes a photograph from the draft.
     *
     * @return false when the draft does not have it
     * @throws RuleViolation when the structure may not write now
     */
    boolean removePhoto(Actor actor, UUID documentId, Instant now) {
        EntryContent kept = draft.withoutPhoto(documentId);
        if (kept.equals(draft)) {
            return false;
        }
        requireWritable(now);
        draft = kept;
        touch(now);
        record(new EntryPhotoRemoved(
                EventHeader.outsideConsortia(actor, now), id(), callId, organisationId, documentId));
        return true;
    }

    private void touch(Instant now) {
        draftedAt = now;
        if (state == ContributionState.INVITED) {
            state = ContributionState.DRAFT;
        }
    }

    void requireRoomForPhoto() {
        if (draft.photos().size() >= EntryContent.MOST_PHOTOS) {
            throw RuleViolation.of("file", "booklet.photo.too-many", EntryContent.MOST_PHOTOS);
        }
    }

    /** Replaces a name or an address in everything that was typed. */
    void erase(ErasedWords erased) {
        draft = draft.without(erased);
        if (remark != null) {
            remark = BookletText.without(remark, erased, LONGEST_REMARK);
        }
        if (endedBecause != null) {
            endedBecause = BookletText.without(endedBecause, erased, WithdrawingEntry.LONGEST_REASON);
        }
    }

    private void end(ContributionState end, @Nullable String why, Instant now) {
        state = end;
        lapsedFrom = null;
        endedBecause = why;
        endedAt = now;
        remark = null;
        askNothing();
    }

    private void askUntil(Instant until, Instant now) {
        dueAt = until;
        askedAt = now;
        waves = 0;
        lastAskedAt = now;
    }

    private void askNothing() {
        dueAt = null;
        askedAt = null;
        waves = 0;
    }

    /**
     * @throws RuleViolation {@code booklet.contribution.late} when the time is over, else {@code
     * booklet.contribution.not-writable.STATE}
     */
    void requireWritable(Instant now) {
        ContributionState current = stateAt(now);
        if (current == ContributionState.LAPSED || isOverdue(now)) {
            throw new RuleViolation("booklet.contribution.late");
        }
        if (!current.awaitsStructure()) {
            throw new RuleViolation("booklet.contribution.not-writable." + current);
        }
    }

    private void requireState(ContributionState wanted, Instant now) {
        if (wanted.awaitsStructure()) {
            requireWritable(now);
        }
        if (state != wanted) {
            throw new RuleViolation("booklet.contribution.not-now." + stateAt(now));
        }
    }

    private boolean isOverdue(Instant now) {
        return state.awaitsStructure() && dueAt != null && !now.isBefore(dueAt);
    }

    /** Returns the state for users: what is overdue has ended, even before it is recorded. */
    ContributionState stateAt(Instant now) {
        if (!isOverdue(now)) {
            return state;
        }
        return checkedRevision == null ? ContributionState.LAPSED : ContributionState.CHECKED;
    }

    /** Tells if the structure confirmed the facts of a revision that may be published. */
    boolean isPublishable() {
        return checkedRevision != null && !state.hasEnded();
    }

    UUID callId() {
        return callId;
    }

    UUID organisationId() {
        return organisationId;
    }

    boolean volunteered() {
        return volunteered;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    /** Returns what the structure is asked now with the dates of its reminders; null while it is asked nothing. */
    @Nullable
    AskedUntil asked() {
        return askedAt == null || dueAt == null ? null : AskedUntil.of(askedAt, dueAt);
    }

    EntryContent draft() {
        return draft;
    }

    int draftNumber() {
        return draftNumber;
    }

    @Nullable
    Instant draftedAt() {
        return draftedAt;
    }

    int revisions() {
        return revisions;
    }

    @Nullable
    Integer checkedRevision() {
        return checkedRevision;
    }

    @Nullable
    String remark() {
        return remark;
    }

    @Nullable
    String endedBecause() {
        return endedBecause;
    }
}
