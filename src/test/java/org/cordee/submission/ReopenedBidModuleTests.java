package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.Set;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SectionState;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** Tests a frozen bid that its lead reopens before or after the deposit. Everything earlier stays stored. */
class ReopenedBidModuleTests extends ReopenedBidFixture {

    @Test
    void reopensADepositedBidWhoseDepositCountsUntilTheNext() {
        deposit();
        Receipt first = reading.receipt(lead, id());

        reopen(1, REASON);
        reopen(1, "  " + REASON + " ");

        SubmissionView open = reading.view(lead, id());
        assertThat(groupings.consortium(id()).phase()).isEqualTo(BiddingConsortium.Phase.DRAFTING);
        assertThat(open.step()).isEqualTo(SubmissionView.Step.OPEN);
        assertThat(open.isOpenAgain()).isTrue();
        assertThat(open.reopenable()).isFalse();
        assertThat(open.receipt()).isEqualTo(reading.receipt(lead, id()));
        assertThat(reading.receipt(lead, id()).receiptNumber()).isEqualTo(first.receiptNumber());
        assertThat(open.reopenings())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(REASON))
                .satisfies(one -> assertThat(one.deposited()).isTrue());
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class)).hasSize(1);

        rework();
        deposit();

        assertThat(reading.deposits(SampleBiddingConsortia.member(grouping, 1), id()))
                .extracting(ListedDeposit::counts)
                .containsExactly(false, true);
        SubmissionView again = reading.view(lead, id());
        assertThat(again.step()).isEqualTo(SubmissionView.Step.DEPOSITED);
        assertThat(again.earlier()).extracting(Receipt::receiptNumber).containsExactly(first.receiptNumber());
        assertThat(again.freezes())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.manifestSha256()).isNotNull());
        assertThat(again.freezes().get(0).liftedAt()).isNotNull();
        assertThat(again.freezes().get(1).liftedAt()).isNull();
    }

    @Test
    void offersTheNewPackageForDownloadBeforeItIsDeposited() {
        deposit();
        byte[] first = reading.download(lead, id()).bytes();
        reopen(1, REASON);
        assertThat(reading.download(lead, id()).bytes()).isEqualTo(first);
        rework();

        freezing.freeze(lead, id());
        building.build(id());

        assertThat(reading.view(lead, id()).step()).isEqualTo(SubmissionView.Step.BUILT);
        assertThat(reading.download(lead, id()).bytes()).isNotEqualTo(first);
    }

    @Test
    void reopensAFrozenBidBeforeItsPackageIsBuilt() {
        freezing.freeze(lead, id());

        reopen(1, REASON);

        assertThat(building.build(id())).isEmpty();
        refused("submission.deposit.open-again", () -> depositing.deposit(lead, id()));
        rework();
        deposit();
        assertThat(reading.view(lead, id()).reopenings())
                .extracting(Reopening::deposited)
                .containsExactly(false);
    }

    /** The lead wants to change only a form, a piece of evidence or its margin. */
    @Test
    void reopensABidWithoutReopeningAnyPartAndAsksAllForApproval() {
        deposit();

        reopening.reopen(lead, id(), 1, Set.of(), REASON);

        assertThat(bids.prices(lead, id())).allMatch(row -> row.state() == PriceSheetState.VALIDATED);
        assertThat(bids.sections(lead, id())).allMatch(row -> row.state() == SectionState.APPROVED);
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class))
                .singleElement()
                .satisfies(event -> assertThat(event.organisationIds()).isEmpty())
                .satisfies(event -> assertThat(event.awaited()).isFalse());
        freezing.freeze(lead, id());
        building.build(id());
        assertThat(rounds.round(lead, id()).awaited()).isTrue();
        approvals.all(id());
        depositing.deposit(lead, id());
        assertThat(reading.deposits(lead, id()))
                .extracting(ListedDeposit::counts)
                .containsExactly(false, true);
    }

    @Test
    void refusesAReopeningWithAReason() {
        refused("submission.reopen.not-now.DRAFTING", () -> reopen(1, REASON));
        assertThat(offering.view(lead, id()).refusal()).isEqualTo("DRAFTING");
        freezing.freeze(lead, id());

        assertThat(offering.view(lead, id()).isOpenable()).isTrue();
        refused("submission.reopen.reason-needed", () -> reopen(1, "  "));
        refused("submission.reopen.reason-needed", () -> reopen(1, "a".repeat(2001)));
        refused("submission.reopen.not-a-member", () -> reopening.reopen(lead, id(), 1, Set.of(Ids.next()), REASON));
        refused("submission.reopen.meanwhile", () -> reopen(2, REASON));
        reopen(1, REASON);
        refused("submission.reopen.meanwhile", () -> reopen(1, "Une autre raison"));
        refused("submission.reopen.not-now.DRAFTING", () -> reopen(2, REASON));
    }

    @Test
    void letsOnlyTheLeadReopenAndHidesForeignBids() {
        deposit();
        Actor member = SampleBiddingConsortia.member(grouping, 1);
        Actor stranger = SampleBiddingConsortia.member(groupings.withAmounts("1"), 0);

        hidden(() -> reopening.reopen(member, id(), 1, Set.of(partner()), REASON));
        hidden(() -> reopening.reopen(stranger, id(), 1, Set.of(partner()), REASON));
        hidden(() -> offering.view(member, id()));
        hidden(() -> reading.deposits(stranger, id()));
        assertThat(reading.view(member, id()).reopenable()).isFalse();
        assertThat(reading.view(lead, id()).reopenable()).isTrue();
    }
}
