package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests a suspended draft: its remaining members read it with the reason, and no user can change it. */
@CordeeTest
class SuspendedDraftModuleTests {

    private static final Instant GONE = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    Outlines outlines;

    @Autowired
    BidReading reading;

    @Autowired
    SectionPreview printed;

    @Autowired
    WritingSection writing;

    @Autowired
    FillingPrices filling;

    @Autowired
    StoringLateText keeping;

    private BiddingConsortium grouping;
    private Actor lead;
    private Actor staying;
    private Actor failing;
    private List<SampleDrafts.Contribution> given;

    @BeforeEach
    void drafted() {
        grouping = groupings.withAmounts("60", "40", "20");
        lead = SampleBiddingConsortia.member(grouping, 0);
        staying = SampleBiddingConsortia.member(grouping, 1);
        failing = SampleBiddingConsortia.member(grouping, 2);
        given = drafting.open(grouping);
        drafting.handIn(grouping, 1);
        drafting.handIn(grouping, 2);
    }

    private UUID section(int member) {
        return given.get(member).sectionId();
    }

    private UUID price(int member) {
        return given.get(member).priceSheetId();
    }

    private void leave() {
        outlines.suspend(grouping.id(), GONE);
        groupings.remove(grouping.id(), 2);
        groupings.move(grouping.id(), BiddingConsortium.Phase.BEFORE_DRAFTING);
    }

    @Test
    void showsAMemberItsTextItsPriceAndTheReasonOfTheSuspension() {
        leave();

        SectionView text = reading.section(staying, section(1));
        PriceView own = reading.price(staying, price(1));

        assertThat(text.rest()).isEqualTo(DraftPauseReason.MEMBER_REPLACED);
        assertThat(text.markdown()).isNotEmpty();
        assertThat(text.mayWrite()).isFalse();
        assertThat(own.rest()).isEqualTo(DraftPauseReason.MEMBER_REPLACED);
        assertThat(own.amount()).isEqualTo(Amount.of("40"));
        assertThat(own.agreed()).isEqualTo(Amount.of("40"));
        assertThat(own.mayGive()).isFalse();
        assertThat(own.mayValidate()).isFalse();
        assertThat(reading.sections(staying, grouping.id())).hasSize(3);
        assertThat(reading.pauseReason(staying, grouping.id())).isEqualTo(DraftPauseReason.MEMBER_REPLACED);
        assertThat(printed.pages(staying, section(1))).isPositive();
        hidden(() -> reading.price(staying, price(0)));
        hidden(() -> reading.section(staying, section(2)));
    }

    /** The lead also reads the part of the member that left, because it passes to a new member or to the lead. */
    @Test
    void showsTheLeadTheWholeDraftWithoutAnyAction() {
        leave();

        for (int member = 0; member < 3; member++) {
            SectionView text = reading.section(lead, section(member));
            assertThat(text.rest()).isEqualTo(DraftPauseReason.MEMBER_REPLACED);
            assertThat(text.mayReview() || text.mayDecide() || text.mayReschedule() || text.mayLimit())
                    .isFalse();
            assertThat(reading.price(lead, price(member)).rest()).isEqualTo(DraftPauseReason.MEMBER_REPLACED);
        }
        assertThat(reading.prices(lead, grouping.id())).hasSize(3);
    }

    @Test
    void hidesTheDraftFromAMemberThatLeft() {
        leave();

        hidden(() -> reading.section(failing, section(2)));
        hidden(() -> reading.price(failing, price(2)));
        hidden(() -> reading.sections(failing, grouping.id()));
        hidden(() -> writing.saveDraft(failing, section(2), 1, "Méthode", "Autrement"));
    }

    /** A new member has agreed to nothing yet and may still leave: it sees the reason, and no row, text or price. */
    @Test
    void showsANewMemberOnlyTheReasonOfTheSuspension() {
        outlines.suspend(grouping.id(), GONE);
        BiddingConsortium.Share came = groupings.replace(grouping.id(), 2);
        groupings.move(grouping.id(), BiddingConsortium.Phase.BEFORE_DRAFTING);
        Actor coming = SampleBiddingConsortia.person(came.organisationId(), Role.MEMBER);

        assertThat(reading.pauseReason(coming, grouping.id())).isEqualTo(DraftPauseReason.NEWCOMER);
        assertThat(reading.consortiumName(coming, grouping.id())).isEqualTo(grouping.name());
        assertThat(reading.sections(coming, grouping.id())).isEmpty();
        assertThat(reading.prices(coming, grouping.id())).isEmpty();
        hidden(() -> reading.section(coming, section(2)));
        hidden(() -> reading.price(coming, price(2)));
        hidden(() -> reading.pauseReason(SampleBiddingConsortia.person(Ids.next(), Role.MEMBER), grouping.id()));
        assertThat(reading.pauseReason(staying, grouping.id())).isEqualTo(DraftPauseReason.MEMBER_REPLACED);

        groupings.move(grouping.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        assertThat(reading.pauseReason(coming, grouping.id())).isEqualTo(DraftPauseReason.NEWCOMER);
        outlines.resume(grouping.id());
        groupings.move(grouping.id(), BiddingConsortium.Phase.DRAFTING);
        assertThat(reading.pauseReason(coming, grouping.id())).isNull();
    }

    @Test
    void refusesEveryChangeAndStoresTheTypedTextAside() {
        leave();
        int number = reading.section(lead, section(0)).version();

        refused("bid.drafting-rests", () -> writing.saveDraft(lead, section(0), number, "Méthode", "Autrement"));
        refused("bid.drafting-rests", () -> filling.save(lead, price(0), 0, List.of()));
        hidden(() -> writing.saveDraft(staying, section(2), number, "Méthode", "Autrement"));

        assertThat(StoringLateText.isLateText(new RuleViolation("bid.drafting-rests")))
                .isTrue();
        keeping.store(lead, section(0), "Méthode", "Autrement");
        assertThat(reading.section(lead, section(0)).history()).anyMatch(SectionView.Saved::aside);
        assertThat(reading.section(lead, section(0)).markdown()).doesNotContain("Autrement");
    }

    @Test
    void showsAfterTheDeadlineIfTheDraftMayContinue() {
        assertThat(reading.section(staying, section(1)).rest()).isNull();

        groupings.move(grouping.id(), BiddingConsortium.Phase.DEADLINE_MISSED);
        assertThat(reading.section(staying, section(1)).rest()).isEqualTo(DraftPauseReason.DEADLINE_PASSED);
        assertThat(reading.price(staying, price(1)).rest()).isEqualTo(DraftPauseReason.DEADLINE_PASSED);

        outlines.suspend(grouping.id(), GONE);
        assertThat(reading.section(staying, section(1)).rest()).isEqualTo(DraftPauseReason.REPLACED_TOO_LATE);
        assertThat(reading.pauseReason(lead, grouping.id())).isEqualTo(DraftPauseReason.REPLACED_TOO_LATE);
    }
}
