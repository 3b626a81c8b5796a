package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CordeeTest
@RecordApplicationEvents
class BidModuleTests {

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    OpeningDrafting opening;

    @Autowired
    WritingSection writing;

    @Autowired
    GivingPrice prices;

    @Autowired
    ReviewingContribution reviewing;

    @Autowired
    BidReading reading;

    @Autowired
    ApplicationEvents events;

    @Test
    void opensOneSectionAndOnePriceForEachMemberHoweverOftenAsked() {
        Grouping grouping = groupings.withAmounts("60", "40");

        List<Contribution> first = opening.open(grouping.id());
        List<Contribution> second = opening.open(grouping.id());

        assertThat(second).isEqualTo(first).hasSize(2);
        assertThat(heard(BidEvent.DraftingOpened.class)).isEqualTo(1);
    }

    @Test
    void carriesAContributionFromTheFirstWordToItsApproval() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Contribution own = opening.open(grouping.id()).get(1);
        Actor partner = SampleGroupings.member(grouping, 1);
        Actor lead = SampleGroupings.member(grouping, 0);

        int draft = writing.saveDraft(partner, own.sectionId(), 0, "Insertion", "Un début");
        int handedIn = writing.submit(partner, own.sectionId(), draft, "Insertion", "Tout le texte");
        prices.give(partner, own.priceSheetId(), 0, Amount.of("40"));
        reviewing.sendBack(lead, own.sectionId(), handedIn, "Des chiffres ?");
        int again = writing.submit(partner, own.sectionId(), handedIn, "Insertion", "Tout le texte, 24 personnes");
        prices.give(partner, own.priceSheetId(), 1, Amount.of("40"));
        reviewing.approve(lead, own.sectionId(), again);

        SectionView view = reading.section(partner, own.sectionId());
        assertThat(view.state()).isEqualTo(SectionState.APPROVED);
        assertThat(view.history()).extracting(SectionView.Saved::version).containsExactly(1, 2, 3);
        assertThat(reading.draft(partner, own.sectionId(), 1).markdown()).isEqualTo("Un début");
        assertThat(heard(BidEvent.SectionSubmitted.class)).isEqualTo(2);
        assertThat(heard(BidEvent.PriceGiven.class)).isEqualTo(2);
        assertThat(heard(BidEvent.ContributionSentBack.class)).isEqualTo(1);
        assertThat(heard(BidEvent.ContributionApproved.class)).isEqualTo(1);
    }

    @Test
    void changesNothingWhenAnyActComesTwice() {
        Grouping grouping = groupings.withAmounts("100");
        Contribution own = opening.open(grouping.id()).get(0);
        Actor lead = SampleGroupings.member(grouping, 0);

        for (int time = 0; time < 2; time++) {
            writing.submit(lead, own.sectionId(), 0, "Méthode", "Le texte");
            prices.give(lead, own.priceSheetId(), 0, Amount.of("100"));
        }
        for (int time = 0; time < 2; time++) {
            reviewing.approve(lead, own.sectionId(), 1);
        }

        assertThat(reading.section(lead, own.sectionId()).version()).isEqualTo(1);
        assertThat(heard(BidEvent.SectionDrafted.class)).isEqualTo(1);
        assertThat(heard(BidEvent.SectionSubmitted.class)).isEqualTo(1);
        assertThat(heard(BidEvent.PriceGiven.class)).isEqualTo(1);
        assertThat(heard(BidEvent.ContributionApproved.class)).isEqualTo(1);
    }

    @Test
    void tellsTheSecondOfTwoColleaguesAndKeepsTheFirstText() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Contribution own = opening.open(grouping.id()).get(1);
        Actor one = SampleGroupings.member(grouping, 1);
        Actor other = SampleGroupings.member(grouping, 1);

        writing.saveDraft(one, own.sectionId(), 0, "Insertion", "Le texte de la première");
        refused(
                "bid.section.changed-meanwhile",
                () -> writing.saveDraft(other, own.sectionId(), 0, "Insertion", "Celui du second"));

        assertThat(reading.section(one, own.sectionId()).markdown()).isEqualTo("Le texte de la première");
    }

    @Test
    void approvesNoPriceThatIsNotTheAgreedAmountToTheCent() {
        Grouping grouping = groupings.withAmounts("60", "40");
        drafting.handIn(grouping, 1, Amount.of("40.01"));
        Contribution own = opening.open(grouping.id()).get(1);
        Actor lead = SampleGroupings.member(grouping, 0);

        refused("bid.review.price-differs", () -> reviewing.approve(lead, own.sectionId(), 1));

        assertThat(reading.section(lead, own.sectionId()).state()).isEqualTo(SectionState.IN_REVIEW);
        assertThat(heard(BidEvent.ContributionApproved.class)).isZero();
    }

    @Test
    void reviewsNoContributionWithoutItsPriceAndSendsNoneBackWithoutAWord() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Contribution own = opening.open(grouping.id()).get(1);
        writing.submit(SampleGroupings.member(grouping, 1), own.sectionId(), 0, "Insertion", "Le texte");
        Actor lead = SampleGroupings.member(grouping, 0);

        refused("bid.review.price-missing", () -> reviewing.approve(lead, own.sectionId(), 1));
        refused("bid.review.price-missing", () -> reviewing.sendBack(lead, own.sectionId(), 1, "Non"));
        refused("bid.review.comment-needed", () -> reviewing.sendBack(lead, own.sectionId(), 1, "  "));
    }

    @Test
    void closesWhenTheGroupingEnds() {
        Grouping grouping = groupings.withAmounts("60", "40");
        Contribution own = opening.open(grouping.id()).get(1);
        groupings.move(grouping.id(), Grouping.Phase.ENDED);

        refused(
                "bid.drafting-over.ENDED",
                () -> writing.saveDraft(SampleGroupings.member(grouping, 1), own.sectionId(), 0, "a", "b"));
    }

    @Test
    void letsOnlyItsMemberWriteAndOnlyTheLeadReview() {
        Grouping grouping = groupings.withAmounts("50", "30", "20");
        drafting.handIn(grouping, 1);
        Contribution own = opening.open(grouping.id()).get(1);
        Actor partner = SampleGroupings.member(grouping, 1);
        Actor otherPartner = SampleGroupings.member(grouping, 2);
        Actor lead = SampleGroupings.member(grouping, 0);

        hidden(() -> writing.saveDraft(lead, own.sectionId(), 1, "a", "b"));
        hidden(() -> prices.give(lead, own.priceSheetId(), 1, Amount.of("30")));
        hidden(() -> writing.submit(otherPartner, own.sectionId(), 1, "a", "b"));
        hidden(() -> reviewing.approve(partner, own.sectionId(), 1));
        hidden(() -> reviewing.sendBack(otherPartner, own.sectionId(), 1, "non"));
    }

    @Test
    void showsTextAndPriceToTheirMemberAndTheLeadOnly() {
        Grouping grouping = groupings.withAmounts("50", "30", "20");
        drafting.handIn(grouping, 1);
        Contribution own = opening.open(grouping.id()).get(1);
        Actor otherPartner = SampleGroupings.member(grouping, 2);
        Actor coordinator = SampleGroupings.person(Ids.next(), Role.COORDINATOR);
        Actor administrator = SampleGroupings.person(Ids.next(), Role.ADMINISTRATOR);

        for (Actor reader : List.of(SampleGroupings.member(grouping, 1), SampleGroupings.member(grouping, 0))) {
            assertThat(reading.section(reader, own.sectionId()).markdown()).contains("méthode");
            assertThat(reading.price(reader, own.priceSheetId()).amount()).isEqualTo(Amount.of("30"));
        }
        for (Actor stranger : List.of(otherPartner, coordinator, administrator, Actor.system())) {
            hidden(() -> reading.section(stranger, own.sectionId()));
            hidden(() -> reading.price(stranger, own.priceSheetId()));
            hidden(() -> reading.draft(stranger, own.sectionId(), 1));
        }
        hidden(() -> reading.sections(coordinator, grouping.id()));
        assertThat(reading.sections(otherPartner, grouping.id()))
                .extracting(SectionRow::readable)
                .containsExactly(false, false, true);
    }

    private long heard(Class<?> event) {
        return events.stream(event).count();
    }

    private static void hidden(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }
}
