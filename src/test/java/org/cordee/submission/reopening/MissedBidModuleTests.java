package org.cordee.submission.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.Refusals.hidden;
import static org.cordee.Refusals.refused;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.DraftStanding;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.SampleGroupings;
import org.cordee.bid.price.PriceRow;
import org.cordee.bid.price.PriceSheetState;
import org.cordee.shared.Actor;
import org.cordee.submission.SubmissionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests a bid that missed its deadline: once there is a later one, it continues, frozen or with its draft. */
class MissedBidModuleTests extends ReopenedBidScene {

    @Autowired
    DraftStanding standing;

    @Test
    void reopensAFrozenBidThatMissedItsDeadline() {
        freezing.freeze(lead, id());
        groupings.move(id(), Grouping.Phase.DEADLINE_MISSED);
        assertThat(reading.view(lead, id()).reopenable()).isTrue();
        assertThat(offering.view(lead, id()).missed()).isTrue();

        reopen(1, REASON);
        reopen(1, REASON);

        assertThat(groupings.grouping(id()).phase()).isEqualTo(Grouping.Phase.DRAFTING);
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class))
                .singleElement()
                .satisfies(event -> assertThat(event.deposited()).isFalse())
                .satisfies(event -> assertThat(event.awaited()).isFalse());
        rework();
        deposit();
    }

    /** The parts that were open at the deadline are asked for again with another date. */
    @Test
    void asksAgainForThePartsThatWereOpenAtTheMissedDeadline() {
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

    /** One section is in review, one price is validated, and the rest is missing. */
    @Test
    void continuesTheDraftOfABidThatWasNeverFrozen() {
        Grouping half = groupings.withAmounts("60", "40");
        Actor leader = SampleGroupings.member(half, 0);
        drafting.handIn(half, 1);
        groupings.move(half.id(), Grouping.Phase.DEADLINE_MISSED);
        assertThat(offering.view(leader, half.id()).isOpenable()).isTrue();
        assertThat(offering.view(leader, half.id()).draft()).isTrue();

        reopening.reopen(leader, half.id(), 1, Set.of(), REASON);
        reopening.reopen(leader, half.id(), 1, Set.of(), REASON);

        assertThat(groupings.grouping(half.id()).phase()).isEqualTo(Grouping.Phase.DRAFTING);
        DraftStanding.Standing stands = standing.of(half.id());
        assertThat(stands.outlineSettled()).isTrue();
        assertThat(stands.sections())
                .extracting(DraftStanding.HandedIn::sectionId, DraftStanding.HandedIn::disputed)
                .containsExactly(tuple(drafting.planned(half).get(1).sectionId(), false));
        assertThat(stands.prices()).isEmpty();
        assertThat(bids.prices(leader, half.id()))
                .extracting(PriceRow::state)
                .containsExactlyInAnyOrder(PriceSheetState.TODO, PriceSheetState.VALIDATED);
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class))
                .singleElement()
                .satisfies(event -> assertThat(event.awaited()).isFalse());
        assertThat(reading.view(leader, half.id()).freezes()).isEmpty();
    }

    @Test
    void reopensTheChosenMembersPartOfTheDraft() {
        groupings.move(id(), Grouping.Phase.DEADLINE_MISSED);

        reopen(1, REASON);

        assertThat(bids.prices(lead, id()))
                .filteredOn(row -> row.state() == PriceSheetState.TODO)
                .extracting(PriceRow::organisationId)
                .containsExactly(partner());
        rework();
        deposit();
    }

    /** A consortium whose members had still to agree continues there, and no contribution is reopened. */
    @ParameterizedTest
    @EnumSource(Groupings.Unagreed.class)
    void continuesTheAgreementThatWasOpenAtTheMissedDeadline(Groupings.Unagreed what) {
        Grouping before = groupings.withAmounts("60", "40");
        Actor leader = SampleGroupings.member(before, 0);
        groupings.missBefore(before.id(), what);
        ReopeningReading.View offered = offering.view(leader, before.id());
        assertThat(offered.isOpenable()).isTrue();
        assertThat(offered.negotiation()).isEqualTo(what == Groupings.Unagreed.SHARES);
        assertThat(offered.signing()).isEqualTo(what == Groupings.Unagreed.AGREEMENT);
        assertThat(offered.powers()).isFalse();
        UUID member = before.shares().get(1).organisationId();
        refused("submission.reopen.unsigned", () -> reopening.reopen(leader, before.id(), 1, Set.of(member), REASON));
        hidden(() -> reopening.reopen(SampleGroupings.member(before, 1), before.id(), 1, Set.of(), REASON));

        reopening.reopen(leader, before.id(), 1, Set.of(), REASON);
        reopening.reopen(leader, before.id(), 1, Set.of(), REASON);

        assertThat(groupings.grouping(before.id()).phase()).isEqualTo(Grouping.Phase.BEFORE_DRAFTING);
        assertThat(bids.sections(leader, before.id())).isEmpty();
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class)).hasSize(1);
        assertThat(offering.view(leader, before.id()).refusal()).isEqualTo("BEFORE_DRAFTING");
    }

    @Test
    void refusesToReopenABidWithoutADraftAndShowsTheReason() {
        Grouping before = groupings.withAmounts("60", "40");
        Actor leader = SampleGroupings.member(before, 0);
        groupings.move(before.id(), Grouping.Phase.DEADLINE_MISSED);

        refused(
                "submission.reopen.not-now.UNDRAFTED",
                () -> reopening.reopen(leader, before.id(), 1, Set.of(), REASON));
        assertThat(reading.view(leader, before.id()).reopeningRefused()).isEqualTo("UNDRAFTED");
        assertThat(reading.view(SampleGroupings.member(before, 1), before.id()).reopeningRefused())
                .isNull();
    }

    @Test
    void refusesToReopenAMissedBidWithoutALaterDeadline() {
        Grouping past = groupings.withAmounts("60", "40");
        Actor leader = SampleGroupings.member(past, 0);
        drafting.approveAll(past);
        freezing.freeze(leader, past.id());
        groupings.until(past.id(), OffsetDateTime.parse("2026-06-08T12:00:00+02:00"));
        groupings.move(past.id(), Grouping.Phase.DEADLINE_MISSED);

        refused("submission.reopen.not-now.LATE", () -> reopening.reopen(leader, past.id(), 1, Set.of(), REASON));
        assertThat(offering.view(leader, past.id()).refusal()).isEqualTo("LATE");
    }
}
