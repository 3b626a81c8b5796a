package org.cordee.bid.section;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A section of the memo: written by one member, reviewed by another organisation. Every saved text has a number of its own,
 * those kept aside included.
 */
@Entity
@Table(name = "bid_section")
@SuppressWarnings("NullAway.Init")
public class Section extends StoredSection {

    public static final String CHANGED_MEANWHILE = "bid.section.changed-meanwhile";
    public static final String CLOSED = "bid.section.closed.";
    private static final String NOT_IN_REVIEW = "bid.review.not-now.";
    private static final String NOT_DISPUTED = "bid.decision.not-now";

    protected Section() {}

    /** A line of the outline, not yet handed to its writer; the criterion it answers is its title to begin with. */
    public Section(
            UUID consortiumId, int position, SectionBrief brief, SectionHands hands, Instant dueAt, Instant now) {
        super(consortiumId, position, brief, hands, new SectionCycle(dueAt, now), now);
    }

    /** The outline is settled: its writer is asked. */
    public void begin(Instant now) {
        if (state == SectionState.PLANNED) {
            state = SectionState.TODO;
            cycle.askAgain(now);
            changed(now);
        }
    }

    /**
     * Keeps a text as a new draft. The same text again changes nothing.
     *
     * @param expected the number of the draft the writer had before it
     * @return whether there is a new draft
     */
    public boolean write(Actor actor, int expected, SectionText written, Instant now) {
        if (number() > 0 && written.equals(text)) {
            return false;
        }
        state.requireOpen();
        requireRead(expected, CHANGED_MEANWHILE);
        text = written;
        numbered(++lastNumber);
        changed(actor, state == SectionState.CHANGES ? SectionState.CHANGES : SectionState.DRAFT, now);
        registerEvent(SectionFacts.of(this, actor, now).drafted(number()));
        return true;
    }

    /** Numbers a text that came too late to be the section's own; it is kept beside the others and changes nothing else. */
    public SectionDraft keepAside(Actor actor, SectionText late, Instant now) {
        return new SectionDraft(id(), ++lastNumber, late, now, actor.personId(), true);
    }

    /** Hands the present text to the reviewer. Handed in again unchanged while in review, nothing changes. */
    public void submit(Actor actor, Instant now) {
        if (state == SectionState.IN_REVIEW) {
            return;
        }
        state.requireOpen();
        text.requireComplete();
        cycle.askReviewer(now);
        changed(actor, SectionState.IN_REVIEW, now);
        registerEvent(SectionFacts.of(this, actor, now)
                .submitted(number(), hands.reader(), Objects.requireNonNull(cycle.reviewDueAt())));
    }

    /** The lead says how many pages the buyer allows, null when it does not say. @return whether that is new */
    public boolean limitPages(Actor actor, @Nullable Integer pages, Instant now) {
        SectionBrief limited = brief.limitedTo(pages);
        if (limited.equals(brief)) {
            return false;
        }
        state.requireLimitable();
        brief = limited;
        registerEvent(SectionFacts.of(this, actor, now).limited(pages));
        return true;
    }

    /** The reviewer takes the section as it is. @return whether that is new */
    public boolean approve(Actor actor, int read, Instant now) {
        return approved(actor, SectionState.IN_REVIEW, NOT_IN_REVIEW + state.name(), read, now);
    }

    /** The lead takes a disputed section as it is. @return whether that is new */
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
        registerEvent(SectionFacts.of(this, actor, now).approved());
        return true;
    }

    /** The reviewer asks for changes, saying which; the third time the lead is to decide. @return whether that is new */
    public boolean sendBack(Actor actor, int read, String wish, Instant now) {
        if (isSentBackWith(read, wish) || state == SectionState.DISPUTED && read == number() && wish.equals(comment)) {
            return false;
        }
        requireTurn(SectionState.IN_REVIEW, NOT_IN_REVIEW + state.name(), read);
        comment = wish;
        if (cycle.sendBack()) {
            changed(actor, SectionState.DISPUTED, now);
            registerEvent(SectionFacts.of(this, actor, now).disputed(now.plus(SectionCycle.TURN)));
            return true;
        }
        cycle.askAgain(now);
        changed(actor, SectionState.CHANGES, now);
        registerEvent(SectionFacts.of(this, actor, now).sentBack());
        return true;
    }

    /** The lead has a disputed section written again, saying what is wanted. @return whether that is new */
    public boolean askAgain(Actor actor, int read, String wish, Instant now) {
        if (isSentBackWith(read, wish)) {
            return false;
        }
        requireTurn(SectionState.DISPUTED, NOT_DISPUTED, read);
        comment = wish;
        cycle.startAnew();
        cycle.askAgain(now);
        changed(actor, SectionState.CHANGES, now);
        registerEvent(SectionFacts.of(this, actor, now).askedAgain());
        return true;
    }

    private boolean isSentBackWith(int read, String wish) {
        return state == SectionState.CHANGES && read == number() && wish.equals(comment);
    }

    /** Another date or another reviewer, or, two days late, another writer; its texts stay. @return whether that is new */
    public boolean reassign(Actor actor, SectionHands others, Instant due, Instant now) {
        boolean sameWriter = hands.memberId().equals(others.memberId());
        if (sameWriter && cycle.isDue(due)) {
            return giveReviewer(actor, others, now);
        }
        state.requireOpen();
        if (!sameWriter && !cycle.mayBeReassigned(now)) {
            throw new RuleViolation("bid.reassign.too-early");
        }
        hands = others.takenFrom(hands);
        cycle.ask(due, now);
        changed(actor, state, now);
        SectionFacts facts = SectionFacts.of(this, actor, now);
        registerEvent(sameWriter ? facts.rescheduled(cycle.dueAt()) : facts.reassigned());
        return true;
    }

    /** Its writer has it as before, and is not told; who reads it then is asked once it is handed in. */
    private boolean giveReviewer(Actor actor, SectionHands others, Instant now) {
        if (Objects.equals(hands.reviewerMemberId(), others.reviewerMemberId())) {
            return false;
        }
        state.requireOpen();
        hands = others.takenFrom(hands);
        changed(actor, state, now);
        registerEvent(SectionFacts.of(this, actor, now).givenReviewer());
        return true;
    }

    /** A day before it is due its writer is reminded, once. @return whether that is new */
    public boolean remind(Instant now) {
        if (!state.isOpen() || !cycle.remind(now)) {
            return false;
        }
        registerEvent(SectionFacts.of(this, Actor.system(), now).reminded(cycle.dueAt()));
        return true;
    }

    /** Whoever it waits for is late: lead and coordinator are told, once. @return whether that is new */
    public boolean escalate(Instant now) {
        if (!state.isOpen() && state != SectionState.IN_REVIEW || !cycle.becomeLate(now)) {
            return false;
        }
        UUID waitsFor = state.isOpen() ? hands.organisationId() : hands.reader();
        registerEvent(SectionFacts.of(this, Actor.system(), now).late(waitsFor));
        return true;
    }

    /** Freezes an approved section. */
    public void lock() {
        if (state != SectionState.APPROVED && state != SectionState.LOCKED) {
            throw new IllegalStateException("section " + id() + " is " + state + ", not approved");
        }
        state = SectionState.LOCKED;
    }

    /** The frozen bid is opened again for others: this section stays as it is. */
    public void unlock() {
        if (state == SectionState.LOCKED) {
            state = SectionState.APPROVED;
        }
    }

    /** The frozen bid is opened again for this section's writer, who reads what is wanted. */
    public void reopen(Actor actor, String wish, Instant now) {
        comment = wish;
        cycle.startAnew();
        cycle.askAgain(now);
        changed(actor, SectionState.CHANGES, now);
        registerEvent(SectionFacts.of(this, actor, now).reopened());
    }

    /** Who bids has changed: whoever has its hands now writes it from the text that stands, or reads it. */
    public void recompose(SectionHands others, Instant now) {
        unlock();
        if (others.equals(hands)) {
            return;
        }
        boolean sameWriter = hands.memberId().equals(others.memberId());
        hands = others;
        if (!sameWriter && state != SectionState.PLANNED) {
            state = SectionState.CHANGES;
            comment = null;
            cycle.startAnew();
        }
        changed(now);
    }

    /** The draft goes on after a deadline that was missed: whoever the section waits for has until the new date. */
    public void takeUp(Instant due, Instant now) {
        if (state.isSettled()) {
            return;
        }
        cycle.ask(due, now);
        if (state.isHandedIn()) {
            cycle.askReviewer(now);
        }
    }

    /** It is the right moment, and the text that stands is the one that was read. */
    private void requireTurn(SectionState turn, String refusal, int read) {
        if (state != turn) {
            throw new RuleViolation(refusal);
        }
        requireRead(read, CHANGED_MEANWHILE);
    }

    private void changed(Actor actor, SectionState to, Instant now) {
        state = to;
        changed(actor, now);
    }
}
