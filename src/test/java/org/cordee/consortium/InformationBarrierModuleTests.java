package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.shares.AnsweringShares;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.ProposingShares;
import org.cordee.consortium.shares.SettlingShares;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.shares.SharesView.MemberLine;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Actor;
import org.cordee.shared.Percentage;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests that a company in two consortia for one lot reads no figures of others in either, also where all agreed to open
 * them.
 */
@ConsortiumTest
class InformationBarrierModuleTests {

    private static final Terms OPEN =
            new Terms(ConsortiumForm.JOINT, PaymentScheme.SEPARATE, LeadFee.ofRate(Percentage.of("3")), true, true);

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    ProposingShares proposing;

    @Autowired
    AnsweringShares answering;

    @Autowired
    SettlingShares settling;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    SharesReading shares;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private SampleFirm both;
    private Three one;
    private Three other;

    /** The first partner of one consortium is the second of the other; all have agreed to open their prices. */
    @BeforeEach
    void competeWithOneInBoth() {
        desk = new PageClient(context);
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        both = fixture.firm("Double Cordée");
        one = negotiated.three(tender, fixture.firm("Sillage"), "Rives vertes", both, fixture.firm("Rebâtir"));
        other = negotiated.three(tender, fixture.firm("Discret"), "Berges secrètes", fixture.firm("Tremplin"), both);
        agree(one);
        agree(other);
    }

    private void agree(Three three) {
        UUID proposal = proposing.propose(
                three.lead().actor(), three.id(), NegotiatingConsortia.shares(three, "60", "25", "15"), OPEN);
        three.partners().forEach(partner -> answering.agree(partner.actor(), proposal, null));
        settling.settle(three.id(), proposal);
    }

    private long figuresSeenBy(Actor actor, Three three) {
        return shares.viewFor(actor, three.id()).members().stream()
                .map(MemberLine::amount)
                .filter(java.util.Objects::nonNull)
                .count();
    }

    @Test
    void aCompanyInTwoConsortiaReadsOnlyItsOwnFiguresInBoth() {
        for (Three three : List.of(one, other)) {
            assertThat(figuresSeenBy(both.actor(), three)).isEqualTo(1);
            assertThat(figuresSeenBy(three.lead().actor(), three)).isEqualTo(3);
        }
        assertThat(figuresSeenBy(one.partners().get(1).actor(), one)).isEqualTo(3);
        assertThat(figuresSeenBy(other.partners().get(0).actor(), other)).isEqualTo(3);
    }

    @Test
    void eachSideSeesTheBarrierAndNothingAboutTheOtherConsortium() {
        String own = desk.as(both).page("/consortia/" + one.id() + "/shares");
        String lead = desk.as(one.lead()).page("/consortia/" + one.id());
        String rival = desk.as(other.lead()).page("/consortia/" + other.id());
        String third = desk.as(one.partners().get(1)).page("/consortia/" + one.id());

        assertThat(own)
                .contains("Barrière d’information : votre structure", "25 000,00")
                .doesNotContain("60 000,00");
        assertThat(desk.as(both).page("/consortia/" + one.id())).contains("Barrière d’information : votre structure");
        assertThat(lead).contains("Barrière d’information : Double Cordée");
        assertThat(rival).contains("Barrière d’information : Double Cordée");
        assertThat(third).doesNotContain("Barrière");
        for (String page : List.of(own, lead, third)) {
            assertThat(page)
                    .doesNotContain(
                            "Berges secrètes", "Discret", "Tremplin", other.id().toString());
        }
        assertThat(rival)
                .doesNotContain("Rives vertes", "Sillage", "Rebâtir", one.id().toString());
        assertThat(reading.workspace(one.lead().actor(), one.id()).behindBarrier())
                .containsExactly(both.organisationId());
        assertThat(reading.workspace(one.partners().get(1).actor(), one.id()).behindBarrier())
                .isEmpty();
    }

    @Test
    void theBarrierFallsWhenOneOfTheTwoConsortiaIsGivenUp() {
        abandoning.abandon(other.lead().actor(), other.id(), "Fin");

        assertThat(figuresSeenBy(both.actor(), one)).isEqualTo(3);
        assertThat(desk.as(both).page("/consortia/" + one.id())).doesNotContain("Barrière");
    }

    @Test
    void aLeadIsBehindTheBarrierOfTheOtherConsortiumOnly() {
        List<UUID> tender = fixture.openTender(false, LotTerms.UNKNOWN);
        SampleFirm lead = fixture.firm("Sillage");
        Three led = negotiated.three(tender, lead, "Rives", fixture.firm("Rebâtir"), fixture.firm("Rebâtir"));
        Three joined = negotiated.three(tender, fixture.firm("Discret"), "Berges", lead, fixture.firm("Tremplin"));
        agree(led);
        agree(joined);

        assertThat(figuresSeenBy(lead.actor(), led)).isEqualTo(3);
        assertThat(figuresSeenBy(lead.actor(), joined)).isEqualTo(1);
    }
}
