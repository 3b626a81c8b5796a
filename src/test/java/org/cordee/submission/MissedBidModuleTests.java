package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Refusals.refused;

import java.time.OffsetDateTime;
import java.util.Set;
import org.cordee.bid.Grouping;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.SampleGroupings;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.Test;

/** A bid that missed its deadline is taken up again once there is a later one, if it was ever frozen. */
class MissedBidModuleTests extends ReopenedBidScene {

    @Test
    void oneThatMissedItsDeadlineIsTakenUpAgainAsItWasFrozenOnceThereIsALaterOne() {
        freezing.freeze(lead, id());
        groupings.move(id(), Grouping.Phase.DEADLINE_MISSED);
        assertThat(reading.view(lead, id()).reopenable()).isTrue();
        assertThat(offering.view(lead, id()).missed()).isTrue();

        reopen(1, REASON);
        reopen(1, REASON);

        assertThat(groupings.grouping(id()).phase()).isEqualTo(Grouping.Phase.DRAFTING);
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class))
                .singleElement()
                .satisfies(told -> assertThat(told.deposited()).isFalse())
                .satisfies(told -> assertThat(told.awaited()).isFalse());
        rework();
        deposit();
    }

    /** What was open then is asked for anew, of whoever it was, with another date. */
    @Test
    void oneThatMissedItsDeadlineWhileItWasOpenAsksForWhatWasStillMissing() {
        freezing.freeze(lead, id());
        reopen(1, REASON);
        groupings.move(id(), Grouping.Phase.DEADLINE_MISSED);

        reopening.reopen(lead, id(), 2, Set.of(), "Le délai est prolongé");

        assertThat(bids.prices(lead, id()))
                .filteredOn(row -> row.state() == PriceSheetState.TODO)
                .singleElement()
                .satisfies(row -> assertThat(row.organisationId()).isEqualTo(partner()))
                .satisfies(row -> assertThat(row.late()).isFalse());
        rework();
        deposit();
    }

    @Test
    void oneThatWasNeverFrozenHasNoWayBackAndSaysSo() {
        groupings.move(id(), Grouping.Phase.DEADLINE_MISSED);

        refused("submission.reopen.not-now.UNFROZEN", () -> reopen(1, REASON));
        assertThat(reading.view(lead, id()).reopeningRefused()).isEqualTo("UNFROZEN");
        assertThat(reading.view(SampleGroupings.member(grouping, 1), id()).reopeningRefused())
                .isNull();
    }

    @Test
    void isNotTakenUpAgainWithoutALaterDeadline() {
        Grouping past = groupings.withDeadline(OffsetDateTime.parse("2026-06-08T12:00:00+02:00"), "60", "40");
        Actor leader = SampleGroupings.member(past, 0);
        drafting.approveAll(past);
        freezing.freeze(leader, past.id());
        groupings.move(past.id(), Grouping.Phase.DEADLINE_MISSED);

        refused("submission.reopen.not-now.LATE", () -> reopening.reopen(leader, past.id(), 1, Set.of(), REASON));
        assertThat(offering.view(leader, past.id()).refusal()).isEqualTo("LATE");
    }
}
