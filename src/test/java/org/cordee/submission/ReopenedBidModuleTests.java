package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.Refusals.hidden;
import static org.cordee.Refusals.refused;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.bid.BidReading;
import org.cordee.bid.DraftStanding;
import org.cordee.bid.Drafting;
import org.cordee.bid.FillingPrices;
import org.cordee.bid.Grouping;
import org.cordee.bid.PriceRow;
import org.cordee.bid.PriceSheetState;
import org.cordee.bid.ReviewingSection;
import org.cordee.bid.SampleGroupings;
import org.cordee.bid.SectionState;
import org.cordee.bid.ValidatingPrice;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.submission.approval.ApprovalReading;
import org.cordee.submission.approval.SampleApprovals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A frozen bid opened again by its lead, before the deposit and after it; everything earlier is kept. */
@CordeeTest
@RecordApplicationEvents
class ReopenedBidModuleTests {

    private static final String REASON = "Une quantité est fausse page 3";

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    FillingPrices filling;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    WritingSection writing;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    BidReading bids;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    @Autowired
    RecordingOutcome recording;

    @Autowired
    ReopeningFrozenBid reopening;

    @Autowired
    ReopeningReading offering;

    @Autowired
    DraftStanding standing;

    @Autowired
    SubmissionReading reading;

    @Autowired
    ApprovalReading rounds;

    @Autowired
    ApplicationEvents events;

    private Grouping grouping;
    private Actor lead;

    @BeforeEach
    void approved() {
        grouping = groupings.withAmounts("60", "40");
        lead = SampleGroupings.member(grouping, 0);
        drafting.approveAll(grouping);
    }

    private UUID id() {
        return grouping.id();
    }

    private UUID partner() {
        return grouping.shares().get(1).organisationId();
    }

    private void deposit() {
        freezing.freeze(lead, id());
        building.build(id());
        approvals.all(id());
        depositing.deposit(lead, id());
        recording.record(id());
    }

    private void reopen(int number, String reason) {
        reopening.reopen(lead, id(), number, Set.of(partner()), reason);
    }

    private void rework() {
        Drafting.Contribution own = drafting.planned(grouping).get(1);
        Actor member = SampleGroupings.member(grouping, 1);
        filling.giveLumpSum(
                member,
                own.priceSheetId(),
                bids.price(member, own.priceSheetId()).version());
        Actor signatory = SampleGroupings.signatory(grouping, 1);
        validating.validate(
                signatory,
                own.priceSheetId(),
                bids.price(signatory, own.priceSheetId()).version());
        writing.submit(
                member, own.sectionId(), bids.section(member, own.sectionId()).version(), "Section 1", "Corrigée");
        drafting.approve(grouping, 1);
    }

    @Test
    void aDepositedBidIsOpenedAgainAndItsDepositCountsUntilAnotherComes() {
        deposit();
        Receipt first = reading.receipt(lead, id());

        reopen(1, REASON);
        reopen(1, "  " + REASON + " ");

        SubmissionView open = reading.view(lead, id());
        assertThat(groupings.grouping(id()).phase()).isEqualTo(Grouping.Phase.DRAFTING);
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

        assertThat(reading.deposits(SampleGroupings.member(grouping, 1), id()))
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
    void theNewPackageIsReadBeforeItIsDepositedAndTheOldReceiptStays() {
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
    void aFrozenBidIsOpenedAgainBeforeItsDepositAlsoBeforeItsPackageIsMade() {
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

    /** Only a form, a file of evidence or the lead's margin is to change. */
    @Test
    void isOpenedAgainWithoutAnybodysPartAndApprovedAnewByAll() {
        deposit();

        reopening.reopen(lead, id(), 1, Set.of(), REASON);

        assertThat(bids.prices(lead, id())).allMatch(row -> row.state() == PriceSheetState.VALIDATED);
        assertThat(bids.sections(lead, id())).allMatch(row -> row.state() == SectionState.APPROVED);
        assertThat(events.stream(SubmissionEvent.FrozenBidReopened.class))
                .singleElement()
                .satisfies(told -> assertThat(told.organisationIds()).isEmpty())
                .satisfies(told -> assertThat(told.awaited()).isFalse());
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

    /** One section is in review, one price validated, the rest was missing. */
    @Test
    void oneThatWasNeverFrozenGoesOnInItsDraftWithEverythingKept() {
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
                .satisfies(told -> assertThat(told.awaited()).isFalse());
        assertThat(reading.view(leader, half.id()).freezes()).isEmpty();
    }

    @Test
    void whoseApprovedPartIsChosenHasItBackInTheDraftToo() {
        groupings.move(id(), Grouping.Phase.DEADLINE_MISSED);

        reopen(1, REASON);

        assertThat(bids.prices(lead, id()))
                .filteredOn(row -> row.state() == PriceSheetState.TODO)
                .extracting(PriceRow::organisationId)
                .containsExactly(partner());
        rework();
        deposit();
    }

    @Test
    void oneWhoseDraftHadNotBegunHasNoWayBackAndSaysSo() {
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
    void isNotTakenUpAgainWithoutALaterDeadline() {
        Grouping past = groupings.withDeadline(OffsetDateTime.parse("2026-06-08T12:00:00+02:00"), "60", "40");
        Actor leader = SampleGroupings.member(past, 0);
        drafting.approveAll(past);
        freezing.freeze(leader, past.id());
        groupings.move(past.id(), Grouping.Phase.DEADLINE_MISSED);

        refused("submission.reopen.not-now.LATE", () -> reopening.reopen(leader, past.id(), 1, Set.of(), REASON));
        assertThat(offering.view(leader, past.id()).refusal()).isEqualTo("LATE");
    }

    @Test
    void saysWhyItIsNotOpenedAgain() {
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
    void isTheLeadsAloneAndForeignAnswersLikeMissing() {
        deposit();
        Actor member = SampleGroupings.member(grouping, 1);
        Actor stranger = SampleGroupings.member(groupings.withAmounts("1"), 0);

        hidden(() -> reopening.reopen(member, id(), 1, Set.of(partner()), REASON));
        hidden(() -> reopening.reopen(stranger, id(), 1, Set.of(partner()), REASON));
        hidden(() -> offering.view(member, id()));
        hidden(() -> reading.deposits(stranger, id()));
        assertThat(reading.view(member, id()).reopenable()).isFalse();
        assertThat(reading.view(lead, id()).reopenable()).isTrue();
    }
}
