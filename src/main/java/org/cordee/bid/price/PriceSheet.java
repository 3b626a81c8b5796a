package org.cordee.bid.price;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BidEvent;
import org.cordee.bid.Grouping;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;

/** What one member asks for its part of one lot, line by line, without VAT. Only that member and the lead ever read it. */
@Entity
@Table(name = "price_sheet")
@SuppressWarnings("NullAway.Init")
public class PriceSheet extends StoredPriceSheet {

    static final int MOST_LINES = 500;
    static final String CHANGED_MEANWHILE = "bid.price.changed-meanwhile";

    protected PriceSheet() {}

    /** Opened empty for a member of a lot. */
    public PriceSheet(UUID consortiumId, Grouping.Share share, Instant dueAt, Instant now) {
        super(consortiumId, share, new PriceCycle(dueAt), now);
    }

    /**
     * Keeps lines, complete or not. The same lines again change nothing.
     *
     * @param expected the number of the schedule the writer had before it
     */
    void write(Actor actor, int expected, List<PriceLine> schedule, Instant now) {
        if (schedule.equals(lines)) {
            return;
        }
        requireTodo();
        requireRead(expected, CHANGED_MEANWHILE);
        if (schedule.size() > MOST_LINES) {
            throw RuleViolation.of("lines", "bid.price.too-many-lines", MOST_LINES);
        }
        lines.clear();
        lines.addAll(schedule);
        amount = new PriceSchedule(lines).total().euros();
        numbered(number() + 1);
        changed(actor, now);
    }

    /**
     * Hands the lines in: each complete, their sum exactly the agreed amount. Handed in twice, nothing changes.
     *
     * @param read the number of the schedule that was checked
     */
    void handIn(Actor actor, int read, Amount agreed, boolean abnormallyLow, Instant now) {
        boolean handedIn = state != PriceSheetState.TODO && state != PriceSheetState.LOCKED;
        if (handedIn && read == number()) {
            return;
        }
        requireTodo();
        requireRead(read, CHANGED_MEANWHILE);
        PriceSchedule schedule = new PriceSchedule(lines);
        schedule.requireComplete();
        schedule.requireAgreed(agreed);
        state = abnormallyLow ? PriceSheetState.UNJUSTIFIED : PriceSheetState.GIVEN;
        remark = null;
        cycle.handedIn(read);
        changed(actor, now);
        registerEvent(new BidEvent.PriceGiven(
                Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId, abnormallyLow));
    }

    /** Explains an abnormally low price. Explained twice, the first words stand. */
    void justify(Actor actor, String words, Instant now) {
        if (state == PriceSheetState.GIVEN && words.equals(justification)) {
            return;
        }
        if (state != PriceSheetState.UNJUSTIFIED) {
            throw new RuleViolation("bid.price.no-justification-asked");
        }
        justification = words;
        state = PriceSheetState.GIVEN;
        changed(actor, now);
        registerEvent(
                new BidEvent.PriceJustified(Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId));
    }

    /** The member's signatory stands by the amount. Validated twice, nothing changes. */
    void validate(Actor actor, int read, Instant now) {
        if (state == PriceSheetState.VALIDATED && read == number()) {
            return;
        }
        requireGiven(read);
        state = PriceSheetState.VALIDATED;
        changed(actor, now);
        registerEvent(
                new BidEvent.PriceValidated(Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId));
    }

    /** The member's signatory wants other prices and says which; the lines are open again. */
    void sendBack(Actor actor, int read, String wish, Instant now) {
        if (state == PriceSheetState.TODO && wish.equals(remark)) {
            return;
        }
        requireGiven(read);
        state = PriceSheetState.TODO;
        remark = wish;
        changed(actor, now);
        registerEvent(new BidEvent.PriceSentBack(Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId));
    }

    /** The price was not given, justified or validated in time. @return whether that is new */
    public boolean escalate(Instant now) {
        if (state.isSettled() || !cycle.becomeLate(state, now)) {
            return false;
        }
        registerEvent(
                new BidEvent.PriceLate(Stamp.of(Actor.system(), consortiumId(), now), memberId, id(), organisationId));
        return true;
    }

    /** The lead gives the late member another date and says why. The same again changes nothing. */
    void extend(Actor actor, Instant due, String reason, Instant now) {
        if (cycle.isExtended(due, reason)) {
            return;
        }
        requireLeadsTurn(now);
        cycle.extend(due, reason);
        changed(actor, now);
        registerEvent(new BidEvent.PriceExtended(
                Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId, cycle.dueAt()));
    }

    /**
     * The lead takes the lines the late member had handed in, as they are: their sum is the amount the member has signed
     * for, and the member approves the frozen bid like everybody. Taken twice, nothing changes.
     */
    void take(Actor actor, Instant now) {
        if (state == PriceSheetState.VALIDATED && cycle.isTaken()) {
            return;
        }
        requireLeadsTurn(now);
        if (!isTakeable()) {
            throw RuleViolation.of("decision", "bid.price.late.never-handed-in");
        }
        state = PriceSheetState.VALIDATED;
        cycle.take(now);
        changed(actor, now);
        registerEvent(new BidEvent.PriceTaken(Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId));
    }

    /** Nothing was written since the member handed it in. */
    boolean isTakeable() {
        return cycle.isComplete(number());
    }

    boolean isLeadsTurn(Instant now) {
        return !state.isSettled() && !now.isBefore(cycle.decidedFrom(changedAt()));
    }

    private void requireLeadsTurn(Instant now) {
        if (!isLeadsTurn(now)) {
            throw new RuleViolation(state.isSettled() ? "bid.price.late.settled" : "bid.price.late.too-early");
        }
    }

    /** Freezes a validated price. */
    void lock() {
        if (state != PriceSheetState.VALIDATED && state != PriceSheetState.LOCKED) {
            throw new IllegalStateException("price sheet " + id() + " is " + state + ", not validated");
        }
        state = PriceSheetState.LOCKED;
    }

    /** The frozen bid is opened again for others: this price stays as it is. */
    public void unlock() {
        if (state == PriceSheetState.LOCKED) {
            state = PriceSheetState.VALIDATED;
        }
    }

    /** The frozen bid is opened again for this member, who reads what is wanted; its lines stay. */
    public void reopen(Actor actor, String wish, Instant due, Instant now) {
        state = PriceSheetState.TODO;
        remark = wish;
        cycle.ask(due);
        changed(actor, now);
        registerEvent(new BidEvent.PriceReopened(Stamp.of(actor, consortiumId(), now), memberId, id(), organisationId));
    }

    /** The shares were agreed anew: where its amount is another now, the price is to be given again; its lines stay. */
    public void follow(Amount agreed, Instant due, Instant now) {
        unlock();
        if (state == PriceSheetState.TODO || agreed.equals(amount())) {
            takeUp(due);
            return;
        }
        state = PriceSheetState.TODO;
        remark = null;
        cycle.ask(due);
        changed(now);
        registerEvent(new BidEvent.PriceReopened(
                Stamp.of(Actor.system(), consortiumId(), now), memberId, id(), organisationId));
    }

    /** The draft goes on after a deadline that was missed: whoever the price waits for has until the new date. */
    public void takeUp(Instant due) {
        if (!state.isSettled()) {
            cycle.ask(due);
        }
    }

    private void requireTodo() {
        if (state != PriceSheetState.TODO) {
            throw new RuleViolation("bid.price.closed." + state.name());
        }
    }

    private void requireGiven(int read) {
        if (state != PriceSheetState.GIVEN) {
            throw new RuleViolation("bid.price.not-to-validate." + state.name());
        }
        requireRead(read, CHANGED_MEANWHILE);
    }
}
