package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.util.List;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordeeTest
@RecordApplicationEvents
class BidModuleTests {

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    FillingPrices prices;

    @Autowired
    ValidatingPrice validating;

    @Autowired
    ReviewingSection reviewing;

    @Autowired
    DecidingSection deciding;

    @Autowired
    BidReading reading;

    @Autowired
    SettingMargin margins;

    @Autowired
    LockingPrices locking;

    @Autowired
    ApplicationEvents events;

    @Test
    void opensOneSectionAndOnePriceForEachMemberWhenCalledTwice() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");

        List<SampleDrafts.Contribution> first = drafting.open(grouping);
        List<SampleDrafts.Contribution> second = drafting.open(grouping);

        assertThat(second).isEqualTo(first).hasSize(2);
        assertThat(countEvents(BidEvent.DraftingOpened.class)).isEqualTo(1);
        assertThat(countEvents(BidEvent.OutlineSettled.class)).isEqualTo(1);
    }

    @Test
    void approvesASectionAfterOneRoundOfChanges() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        int draft = writing.saveDraft(partner, own.sectionId(), 0, "Insertion", "Un début");
        int handedIn = writing.submit(partner, own.sectionId(), draft, "Insertion", "Tout le texte");
        reviewing.sendBack(lead, own.sectionId(), handedIn, "Des chiffres ?");
        int again = writing.submit(partner, own.sectionId(), handedIn, "Insertion", "Tout le texte, 24 personnes");
        reviewing.approve(lead, own.sectionId(), again);

        SectionView view = reading.section(partner, own.sectionId());
        assertThat(view.state()).isEqualTo(SectionState.APPROVED);
        assertThat(view.history()).extracting(SectionView.Saved::version).containsExactly(1, 2, 3);
        assertThat(reading.draft(partner, own.sectionId(), 1).markdown()).isEqualTo("Un début");
        assertThat(countEvents(BidEvent.SectionSubmitted.class)).isEqualTo(2);
        assertThat(countEvents(BidEvent.SectionSentBack.class)).isEqualTo(1);
        assertThat(countEvents(BidEvent.SectionApproved.class)).isEqualTo(1);
    }

    @Test
    void changesNothingWhenACommandIsRepeated() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        SampleDrafts.Contribution leads = drafting.open(grouping).get(0);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        List<PriceLine> lines = List.of(SampleDrafts.line("1", "4", "10"));

        twice(() -> writing.submit(partner, own.sectionId(), 0, "Méthode", "Le texte"));
        twice(() -> reviewing.approve(lead, own.sectionId(), 1));
        twice(() -> prices.save(partner, own.priceSheetId(), 0, lines));
        twice(() -> prices.handIn(partner, own.priceSheetId(), 1));
        twice(() -> validating.validate(SampleBiddingConsortia.signatory(grouping, 1), own.priceSheetId(), 1));
        drafting.price(grouping, 0);
        twice(() -> margins.set(lead, grouping.id(), 0, Amount.of("6"), Amount.of("1"), "Prudence"));
        twice(() -> locking.lock(grouping.id()));

        assertThat(reading.section(lead, own.sectionId()).version()).isEqualTo(1);
        assertThat(reading.price(lead, leads.priceSheetId()).state()).isEqualTo(PriceSheetState.LOCKED);
        for (Class<?> once : List.of(
                BidEvent.SectionDrafted.class,
                BidEvent.SectionSubmitted.class,
                BidEvent.SectionApproved.class,
                BidEvent.MarginSet.class,
                BidEvent.PricesLocked.class)) {
            assertThat(countEvents(once)).as(once.getSimpleName()).isEqualTo(1);
        }
        assertThat(countEvents(BidEvent.PriceGiven.class))
                .as("one of each member")
                .isEqualTo(2);
        assertThat(countEvents(BidEvent.PriceValidated.class)).isEqualTo(2);
    }

    private static void twice(Runnable act) {
        act.run();
        act.run();
    }

    @Test
    void refusesTheSecondOfTwoColleaguesAndKeepsTheFirstText() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor one = SampleBiddingConsortia.member(grouping, 1);
        Actor other = SampleBiddingConsortia.member(grouping, 1);

        writing.saveDraft(one, own.sectionId(), 0, "Insertion", "Le texte de la première");
        refused(
                "bid.section.changed-meanwhile",
                () -> writing.saveDraft(other, own.sectionId(), 0, "Insertion", "Celui du second"));

        assertThat(reading.section(one, own.sectionId()).markdown()).isEqualTo("Le texte de la première");
    }

    @Test
    void refusesToSendASectionBackWithoutAComment() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        refused("bid.review.comment-needed", () -> reviewing.sendBack(lead, own.sectionId(), 1, "  "));
        refused("bid.decision.not-now", () -> deciding.accept(lead, own.sectionId(), 1));
    }

    @Test
    void refusesTextsAndPricesAfterTheConsortiumHasEnded() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        groupings.move(grouping.id(), BiddingConsortium.Phase.ENDED);

        refused(
                "bid.drafting-over.ENDED",
                () -> writing.saveDraft(SampleBiddingConsortia.member(grouping, 1), own.sectionId(), 0, "a", "b"));
        refused(
                "bid.drafting-over.ENDED",
                () -> prices.giveLumpSum(SampleBiddingConsortia.member(grouping, 1), own.priceSheetId(), 0));
    }

    @Test
    void letsOnlyItsWriterWriteAndOnlyItsReviewerReview() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        drafting.handIn(grouping, 1);
        drafting.handIn(grouping, 0);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        SampleDrafts.Contribution leads = drafting.open(grouping).get(0);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);
        Actor otherPartner = SampleBiddingConsortia.member(grouping, 2);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        hidden(() -> writing.saveDraft(lead, own.sectionId(), 1, "a", "b"));
        hidden(() -> prices.save(lead, own.priceSheetId(), 1, List.of()));
        hidden(() -> writing.submit(otherPartner, own.sectionId(), 1, "a", "b"));
        hidden(() -> reviewing.approve(partner, own.sectionId(), 1));
        hidden(() -> reviewing.sendBack(otherPartner, own.sectionId(), 1, "non"));
        hidden(() -> reviewing.approve(lead, leads.sectionId(), 1));
        hidden(() -> deciding.accept(partner, leads.sectionId(), 1));
        reviewing.approve(partner, leads.sectionId(), 1);
    }

    @Test
    void showsATextToWriterReviewerAndLeadAndAPriceToItsMemberAndTheLeadOnly() {
        BiddingConsortium grouping = groupings.withAmounts("50", "30", "20");
        drafting.handIn(grouping, 1);
        SampleDrafts.Contribution own = drafting.open(grouping).get(1);
        SampleDrafts.Contribution leads = drafting.open(grouping).get(0);
        Actor partner = SampleBiddingConsortia.member(grouping, 1);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);
        Actor otherPartner = SampleBiddingConsortia.member(grouping, 2);
        Actor coordinator = SampleBiddingConsortia.person(Ids.next(), Role.COORDINATOR);
        Actor administrator = SampleBiddingConsortia.person(Ids.next(), Role.ADMINISTRATOR);

        for (Actor reader : List.of(partner, lead)) {
            assertThat(reading.section(reader, own.sectionId()).markdown()).contains("méthode");
            assertThat(reading.price(reader, own.priceSheetId()).amount()).isEqualTo(Amount.of("30"));
            assertThat(reading.section(reader, leads.sectionId()).state()).isEqualTo(SectionState.TODO);
        }
        hidden(() -> reading.price(partner, leads.priceSheetId()));
        for (Actor stranger : List.of(otherPartner, coordinator, administrator, Actor.system())) {
            hidden(() -> reading.section(stranger, own.sectionId()));
            hidden(() -> reading.price(stranger, own.priceSheetId()));
            hidden(() -> reading.draft(stranger, own.sectionId(), 1));
        }
        hidden(() -> reading.sections(coordinator, grouping.id()));
        hidden(() -> reading.prices(coordinator, grouping.id()));
        assertThat(reading.sections(otherPartner, grouping.id()))
                .extracting(SectionRow::readable)
                .containsExactly(false, false, true);
        assertThat(reading.prices(otherPartner, grouping.id()))
                .extracting(PriceRow::readable)
                .containsExactly(false, false, true);
    }

    private long countEvents(Class<?> event) {
        return events.stream(event).count();
    }
}
