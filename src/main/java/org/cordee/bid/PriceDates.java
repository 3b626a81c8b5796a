package org.cordee.bid;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.law.WorkingDayEnd;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a price between its member, the member's signatory and the lead, and the number of the lines handed in
 * last.
 */
@Embeddable
@SuppressWarnings("NullAway.Init")
class PriceDates {

    private Instant dueAt;
    private @Nullable Instant lateSince;

    /** The step for which lateness was last recorded. */
    @Enumerated(EnumType.STRING)
    private @Nullable PriceSheetState lateState;

    /** The number of the schedule that the member handed in last. It was complete and exactly the agreed amount. */
    private @Nullable Integer completedNumber;

    private @Nullable String extensionReason;
    private @Nullable Instant takenAt;

    protected PriceDates() {}

    PriceDates(Instant dueAt) {
        ask(dueAt);
    }

    /** Asks the member for its price, for the first time or again. */
    final void ask(Instant due) {
        dueAt = due.truncatedTo(ChronoUnit.MILLIS);
        lateSince = null;
        lateState = null;
        takenAt = null;
    }

    /** Records the lead's new date for a member that did not finish in time. */
    void extend(Instant due, String reason) {
        ask(due);
        extensionReason = reason;
    }

    boolean isExtended(Instant due, String reason) {
        return dueAt.equals(due.truncatedTo(ChronoUnit.MILLIS)) && reason.equals(extensionReason);
    }

    void handedIn(int number) {
        completedNumber = number;
    }

    /** Checks that the lines have not changed since they were handed in. */
    boolean isComplete(int number) {
        return completedNumber != null && completedNumber == number;
    }

    void take(Instant now) {
        takenAt = now;
    }

    boolean isTaken() {
        return takenAt != null;
    }

    /**
     * Records that the price is late.
     *
     * @return true when this is new: it is recorded once for each step, and not again after a signatory sent the price
     * back
     */
    boolean becomeLate(PriceSheetState state, Instant now) {
        Instant due = dueAt(state);
        if (isLate(state) || now.isBefore(due)) {
            return false;
        }
        lateSince = due;
        lateState = state;
        return true;
    }

    boolean isLate(PriceSheetState state) {
        return lateState != null && !state.isSettled() && state.compareTo(lateState) <= 0;
    }

    /** Returns the due date of a step: explaining and validating have one day more than filling in the lines. */
    private Instant dueAt(PriceSheetState state) {
        return state == PriceSheetState.TODO ? dueAt : WorkingDayEnd.after(dueAt, DraftingPlan.STEP);
    }

    /**
     * Returns the time from which the lead may decide about a price that is still missing: two days after the due date,
     * as for a section. Where a weekend or a holiday puts off the date of explaining and validating to that time or
     * past it, one day after that date.
     */
    static Instant decidedFrom(Instant dueAt) {
        Instant grace = dueAt.plus(SectionDates.GRACE);
        Instant validateBy = WorkingDayEnd.after(dueAt, DraftingPlan.STEP);
        return validateBy.isBefore(grace) ? grace : validateBy.plus(DraftingPlan.STEP);
    }

    /**
     * Returns the time from which the lead may decide about this price. A member that changed its price since the due
     * date has one day from that change.
     */
    Instant decidedFromChange(Instant changedAt) {
        Instant grace = decidedFrom(dueAt);
        Instant touched = changedAt.plus(DraftingPlan.STEP).truncatedTo(ChronoUnit.MILLIS);
        return touched.isAfter(grace) ? touched : grace;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    public String extensionReason() {
        return extensionReason;
    }
}
