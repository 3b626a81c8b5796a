package org.cordee.bid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A section of the memo, written by one member and reviewed by another organisation. Every saved text has its own
 * number, also a text that was stored aside.
 */
@Entity
@Table(name = "bid_section")
@SuppressWarnings("NullAway.Init")
class Section extends Aggregate {

    public static final String CHANGED_MEANWHILE = "bid.section.changed-meanwhile";
    public static final String CLOSED = "bid.section.closed.";
    private static final String NOT_IN_REVIEW = "bid.review.not-now.";
    private static final String NOT_DISPUTED = "bid.decision.not-now";

    private UUID consortiumId;
    private int position;

    @Embedded
    private SectionBrief brief;

    @Embedded
    private SectionAssignment hands;

    @Embedded
    private SectionDates cycle;

    @Enumerated(EnumType.STRING)
    private SectionState state;

    @Embedded
    private SectionText text;

    @Embedded
    private Revision revision;

    /** The highest number given to a text of this section, also to one that was stored aside. */
    private int lastNumber;

    private @Nullable String comment;

    /** True when another organisation wrote a part of the text before the present writer. */
    private boolean begunByAnother;

    protected Section() {}

    /** Creates a planned line of the outline. Its criterion is the first title; the writer is not asked yet. */
    public Section(
            UUID consortiumId, int position, SectionBrief brief, SectionAssignment hands, Instant dueAt, Instant now) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.position = position;
        this.brief = brief;
        this.hands = hands;
        cycle = new SectionDates(dueAt, now);
        state = SectionState.PLANNED;
        text = new SectionText(brief.heading(), "");
        revision = Revision.unwritten(now);
    }

    /** Asks the writer after the outline was settled. */
    public void begin(Instant now) {
        if (state == SectionState.PLANNED) {
            state = SectionState.TODO;
            cycle.askAgain(now);
            revision = revision.changedByApplication(now);
        }
    }

    /**
     * Saves a text as a new draft. The same text again changes nothing.
     *
     * @param expected the number of the draft the writer started from
     * @return true when there is a new draft
     */
    public boolean write(Actor actor, int expected, SectionText written, Instant now) {
        if (number() > 0 && written.equals(text)) {
            return false;
        }
        state.requireOpen();
        revision.requireCurrent(expected, CHANGED_MEANWHILE);
        text = written;
        state = state == SectionState.CHANGES ? SectionState.CHANGES : SectionState.DRAFT;
        revision = revision.next(++lastNumber, actor, now);
        record(SectionEvents.of(this, actor, now).drafted(number()));
        return true;
    }

    /** Gives a number to a text that came too late. It is stored in the history and changes nothing else. */
    public SectionDraft numberLateText(Actor actor, SectionText late, Instant now) {
        return new SectionDraft(id(), ++lastNumber, late, now, actor.personId(), true);
    }

    /** Sends the present text to the reviewer. A second call changes nothing while the section is in review. */
    public void submit(Actor actor, Instant now) {
        if (state == SectionState.IN_REVIEW) {
            return;
        }
        state.requireOpen();
        text.requireComplete();
        cycle.askReviewer(now);
        changed(actor, SectionState.IN_REVIEW, now);
        record(SectionEvents.of(this, actor, now)
                .submitted(number(), hands.reviewingOrganisation(), Objects.requireNonNull(cycle.reviewDueAt())));
    }

    /**
     * Gives the section a place, a subject and a weight; its text stays.
     *
     * @return true when one of them changed
     */
    public boolean arrange(int place, String heading, @Nullable BigDecimal weight) {
        SectionBrief arranged = new SectionBrief(heading, weight, brief.maxPages());
        if (position == place && arranged.equals(brief)) {
            return false;
        }
        if (state == SectionState.LOCKED) {
            throw new RuleViolation(CLOSED + state.name());
        }
        position = place;
        brief = arranged;
        return true;
    }

    /**
     * Records the buyer's page limit, null when the buyer sets none.
     *
     * @return true when the limit changed
     */
    public boolean limitPages(Actor actor, @Nullable Integer pages, Instant now) {
        SectionBrief limited = brief.limitedTo(pages);
        if (limited.equals(brief)) {
            return false;
        }
        state.requireLimitable();
        brief = limited;
        record(SectionEvents.of(this, actor, now).limited(pages));
        return true;
    }

    /**
     * Records that the reviewer approves the section.
     *
     * @return true when this is new
     */
    public boolean approve(Actor actor, int read, Instant now) {
        return approved(actor, SectionState.IN_REVIEW, NOT_IN_REVIEW + state.name(), read, now);
    }

    /**
     * Records that the lead accepts a disputed section.
     *
     * @return true when this is new
     */
    public boolean accept(Actor actor, int read, Instant now) {
        return approved(actor, SectionState.DISPUTED, NOT_DISPUTED, read, now);
    }

    private boolean approved(Actor actor, SectionState turn, String refusal, int read, Instant now) {
        if (state == SectionState.APPROVED && read == number()) {
            return false;
        }
        requireTurn(turn, refusal, read);
        comment = null;
        changed(actor, SectionState.APPROVED, now);
        record(SectionEvents.of(this, actor, now).approved());
        return true;
    }

    /**
     * Records the changes the reviewer asks for. The third time, the lead has to decide.
     *
     * @return true when this is new
     */
    public boolean sendBack(Actor actor, int read, String wish, Instant now) {
        if (isSentBackWith(read, wish) || state == SectionState.DISPUTED && read == number() && wish.equals(comment)) {
            return false;
        }
        requireTurn(SectionState.IN_REVIEW, NOT_IN_REVIEW + state.name(), read);
        comment = wish;
        if (cycle.sendBack()) {
            changed(actor, SectionState.DISPUTED, now);
            record(SectionEvents.of(this, actor, now).disputed(WorkingDayEnd.after(now, SectionDates.TURN)));
            return true;
        }
        cycle.askAgain(now);
        changed(actor, SectionState.CHANGES, now);
        record(SectionEvents.of(this, actor, now).sentBack());
        return true;
    }

    /**
     * Records that the lead has a disputed section written again, with its comment.
     *
     * @return true when this is new
     */
    public boolean askAgain(Actor actor, int read, String wish, Instant now) {
        if (isSentBackWith(read, wish)) {
            return false;
        }
        requireTurn(SectionState.DISPUTED, NOT_DISPUTED, read);
        comment = wish;
        cycle.startAnew();
        cycle.askAgain(now);
        changed(actor, SectionState.CHANGES, now);
        record(SectionEvents.of(this, actor, now).askedAgain());
        return true;
    }

    private boolean isSentBackWith(int read, String wish) {
        return state == SectionState.CHANGES && read == number() && wish.equals(comment);
    }

    /**
     * Changes the date or the reviewer, and the writer when the section is two days late. The texts stay.
     *
     * @return true
     * when something changed
     */
    public boolean reassign(Actor actor, SectionAssignment others, Instant due, Instant now) {
        boolean sameWriter = hands.memberId().equals(others.memberId());
        if (sameWriter && cycle.isDue(due)) {
            return giveReviewer(actor, others, now);
        }
        state.requireOpen();
        if (!sameWriter && !cycle.mayBeReassigned(now)) {
            throw new RuleViolation("bid.reassign.too-early");
        }
        rememberFormerWriter(others);
        hands = others.withFormerWriter(hands);
        cycle.ask(due, now);
        changed(actor, state, now);
        SectionEvents facts = SectionEvents.of(this, actor, now);
        record(sameWriter ? facts.rescheduled(cycle.dueAt()) : facts.reassigned());
        return true;
    }

    /**
     * Changes the reviewer only. The writer is not notified; the new reviewer is asked when the section is handed in.
     */
    private boolean giveReviewer(Actor actor, SectionAssignment others, Instant now) {
        if (Objects.equals(hands.reviewerMemberId(), others.reviewerMemberId())) {
            return false;
        }
        state.requireOpen();
        hands = others.withFormerWriter(hands);
        changed(actor, state, now);
        record(SectionEvents.of(this, actor, now).givenReviewer());
        return true;
    }

    /**
     * Reminds the writer once, one day before the due date.
     *
     * @return true when this is new
     */
    public boolean remind(Instant now) {
        if (!state.isOpen() || !cycle.remind(now)) {
            return false;
        }
        record(SectionEvents.of(this, Actor.system(), now).reminded(cycle.dueAt()));
        return true;
    }

    /**
     * Records once that the writer or the reviewer is late; lead and coordinator are notified.
     *
     * @return true when this
     * is new
     */
    public boolean escalate(Instant now) {
        if (!state.isOpen() && state != SectionState.IN_REVIEW || !cycle.becomeLate(now)) {
            return false;
        }
        UUID waitsFor = state.isOpen() ? hands.organisationId() : hands.reviewingOrganisation();
        record(SectionEvents.of(this, Actor.system(), now).late(waitsFor));
        return true;
    }

    /** Freezes an approved section. */
    public void lock() {
        if (state != SectionState.APPROVED && state != SectionState.LOCKED) {
            throw new IllegalStateException("section " + id() + " is " + state + ", not approved");
        }
        state = SectionState.LOCKED;
    }

    /** Unlocks this section without changing it, because the frozen bid is reopened for other members. */
    public void unlock() {
        if (state == SectionState.LOCKED) {
            state = SectionState.APPROVED;
        }
    }

    /** Reopens this section for its writer, with the lead's request. */
    public void reopen(Actor actor, String wish, Instant now) {
        comment = wish;
        cycle.startAnew();
        cycle.askAgain(now);
        changed(actor, SectionState.CHANGES, now);
        record(SectionEvents.of(this, actor, now).reopened());
    }

    /** Follows a change of members: a new writer continues from the present text, a new reviewer reviews it. */
    public void recompose(SectionAssignment others, Instant now) {
        unlock();
        if (others.equals(hands)) {
            return;
        }
        boolean sameWriter = hands.memberId().equals(others.memberId());
        rememberFormerWriter(others);
        hands = others;
        if (!sameWriter && state != SectionState.PLANNED) {
            state = SectionState.CHANGES;
            comment = null;
            cycle.startAnew();
        }
        revision = revision.changedByApplication(now);
    }

    private void rememberFormerWriter(SectionAssignment next) {
        begunByAnother |= number() > 0 && !hands.organisationId().equals(next.organisationId());
    }

    /** Sets new dates for the writer and the reviewer when the draft continues after a missed deadline. */
    public void resume(Instant due, Instant now) {
        if (state.isSettled()) {
            return;
        }
        cycle.ask(due, now);
        if (state.isHandedIn()) {
            cycle.askReviewer(now);
        }
    }

    /** Refuses a command in the wrong state or on an outdated text. */
    private void requireTurn(SectionState turn, String refusal, int read) {
        if (state != turn) {
            throw new RuleViolation(refusal);
        }
        revision.requireCurrent(read, CHANGED_MEANWHILE);
    }

    private void changed(Actor actor, SectionState to, Instant now) {
        state = to;
        revision = revision.changedBy(actor, now);
    }

    /** Returns the present text as a row of the history. */
    public SectionDraft draft() {
        return new SectionDraft(id(), number(), text, changedAt(), revision.changedBy(), false);
    }

    /** Checks that the writer or the reviewer was recorded as late. */
    public boolean isLate() {
        return cycle.isLate() && (state.isOpen() || state == SectionState.IN_REVIEW);
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    public SectionBrief brief() {
        return brief;
    }

    public SectionAssignment hands() {
        return hands;
    }

    public SectionDates cycle() {
        return cycle;
    }

    public SectionState state() {
        return state;
    }

    public SectionText text() {
        return text;
    }

    /** Returns the number of the present text, 0 when nothing was written yet. */
    public int number() {
        return revision.number();
    }

    public Instant changedAt() {
        return revision.changedAt();
    }

    /** Tells whether another organisation wrote a part of the text before the present writer. */
    boolean isBegunByAnother() {
        return begunByAnother;
    }

    @Nullable
    public String comment() {
        return comment;
    }
}
