package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.DraftProgress;
import org.cordee.bid.PriceRow;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests a bid that missed its deadline: once there is a later one, it continues, frozen or with its draft. */
class MissedBidModuleTests extends ReopenedBidFixture {

    @Autowired
    DraftProgress standing;

    @Test
    void reopensAFrozenBidThatMissedItsDeadline() {
        freezing.freeze(lead, id());
        groupings.move(id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        assertThat(reading.view(lead, id()).reopenable()).isTrue();
        assertThat(offering.view(lead, id()).missed()).isTrue();

        reopen(1, REASON);
        reopen(1, REASON);

        assertThat(groupings.consortium(id()).phase()).isEqualTo(BiddingConsortium.Phase.DRAFTING);
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
        groupings.move(id(), BiddingConsortium.Phase.DEADLINE_MISSED);

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
        BiddingConsortium half = groupings.withAmounts("60", "40");
        Actor leader = SampleBiddingConsortia.member(half, 0);
        drafting.handIn(half, 1);
        groupings.move(half.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        assertThat(offering.view(leader, half.id()).isOpenable()).isTrue();
        assertThat(offering.view(leader, half.id()).draft()).isTrue();

        reopening.reopen(leader, half.id(), 1, Set.of(), REASON);
        reopening.reopen(leader, half.id(), 1, Set.of(), REASON);

        assertThat(groupings.consortium(half.id()).phase()).isEqualTo(BiddingConsortium.Phase.DRAFTING);
        DraftProgress.OpenDraftWork stands = standing.of(half.id());
        assertThat(stands.outlineSettled()).isTrue();
        assertThat(stands.sections())
                .extracting(DraftProgress.SectionToReview::sectionId, DraftProgress.SectionToReview::disputed)
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
        groupings.move(id(), BiddingConsortium.Phase.DEADLINE_MISSED);

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
    @EnumSource(BiddingConsortia.Unagreed.class)
    void continuesTheAgreementThatWasOpenAtTheMissedDeadline(BiddingConsortia.Unagreed what) {
        BiddingConsortium before = groupings.withAmounts("60", "40");
        Actor leader = SampleBiddingConsortia.member(before, 0);
        groupings.missDeadlineBefore(before.id(), what);
        ReopeningReading.View offered = offering.view(leader, before.id());
        assertThat(offered.isOpenable()).isTrue();
        assertThat(offered.negotiation()).isEqualTo(what == BiddingConsortia.Unagreed.SHARES);
        assertThat(offered.signing()).isEqualTo(what == BiddingConsortia.Unagreed.AGREEMENT);
        assertThat(offered.powers()).isFalse();
        UUID member = before.shares().get(1).organisationId();
        refused("submission.reopen.unsigned", () -> reopening.reopen(leader, before.id(), 1, Set.of(member), REASON));
        hidden(() -> reopening.reopen(SampleBiddingConsortia.member(before, 1), before.id(), 1, Set.of(), REASON));

        reopening.reopen(leader, before.id(), 1, Set.of(), REASON);
        reopening.reopen(leader, before.id(), 1, Set.of(), REASON);

        assertThat(groupings.consortium(before.id()).phase()).isEqualTo(BiddingConsortium.Phase.BEFORE_DRAFTING);
        assertThat(bids.sections(leader, before.id())).isEmpty();
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class)).hasSize(1);
        assertThat(offering.view(leader, before.id()).refusal()).isEqualTo("BEFORE_DRAFTING");
    }

    @Test
    void refusesToReopenABidWithoutADraftAndShowsTheReason() {
        BiddingConsortium before = groupings.withAmounts("60", "40");
        Actor leader = SampleBiddingConsortia.member(before, 0);
        groupings.move(before.id(), BiddingConsortium.Phase.DEADLINE_MISSED);

        refused(
                "submission.reopen.not-now.UNDRAFTED",
                () -> reopening.reopen(leader, before.id(), 1, Set.of(), REASON));
        assertThat(reading.view(leader, before.id()).reopeningRefused()).isEqualTo("UNDRAFTED");
        assertThat(reading.view(SampleBiddingConsortia.member(before, 1), before.id())
                        .reopeningRefused())
                .isNull();
    }

    @Test
    void refusesToReopenAMissedBidWithoutALaterDeadline() {
        BiddingConsortium past = groupings.withAmounts("60", "40");
        Actor leader = SampleBiddingConsortia.member(past, 0);
        drafting.approveAll(past);
        freezing.freeze(leader, past.id());
        groupings.moveDeadline(past.id(), OffsetDateTime.parse("2026-06-08T12:00:00+02:00"));
        groupings.move(past.id(), BiddingConsortium.Phase.DEADLINE_MISSED);

        refused("submission.reopen.not-now.LATE", () -> reopening.reopen(leader, past.id(), 1, Set.of(), REASON));
        assertThat(offering.view(leader, past.id()).refusal()).isEqualTo("LATE");
    }
}
