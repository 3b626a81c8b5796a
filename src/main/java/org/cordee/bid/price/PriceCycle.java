package org.cordee.bid.price;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordee.bid.DraftingPlan;
import org.cordee.bid.section.SectionCycle;
import org.jspecify.annotations.Nullable;

/** The dates of a price between its member, the member's signatory and the lead, and which lines were handed in last. */
@Embeddable
@SuppressWarnings("NullAway.Init")
public class PriceCycle {

    private Instant dueAt;
    private @Nullable Instant lateSince;

    /** The step whose lateness was told last. */
    @Enumerated(EnumType.STRING)
    private @Nullable PriceSheetState lateState;

    /** The number of the schedule that the member handed in last, complete and exactly the agreed amount. */
    private @Nullable Integer completedNumber;

    private @Nullable String extensionReason;
    private @Nullable Instant takenAt;

    protected PriceCycle() {}

    PriceCycle(Instant dueAt) {
        ask(dueAt);
    }

    /** The member is asked, for the first time or again. */
    final void ask(Instant due) {
        dueAt = due.truncatedTo(ChronoUnit.MILLIS);
        lateSince = null;
        lateState = null;
        takenAt = null;
    }

    /** By the lead, because the member did not come to an end with it. */
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

    /** Nothing was written since it was handed in. */
    boolean isComplete(int number) {
        return completedNumber != null && completedNumber == number;
    }

    void take(Instant now) {
        takenAt = now;
    }

    boolean isTaken() {
        return takenAt != null;
    }

    /** @return whether that is new: said once for each step, not again when a signatory sends it back */
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

    /** Its signatory, and whoever explains it, have a day more than whoever fills in the lines. */
    private Instant dueAt(PriceSheetState state) {
        return state == PriceSheetState.TODO ? dueAt : dueAt.plus(DraftingPlan.STEP);
    }

    /**
     * From when on the lead decides what follows, like for a section: two days after it was due. Whoever did something for
     * it since has a day from then.
     */
    Instant decidedFrom(Instant changedAt) {
        Instant grace = dueAt.plus(SectionCycle.GRACE);
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
