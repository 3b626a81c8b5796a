package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.PageText.masked;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.RivalConsortia.SharedPartner;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.cordee.law.Severity;
import org.cordee.organisation.Siren;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.LotTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests two consortia for one lot that share a partner, its group or its signatory: each side learns what it must know,
 * and no more.
 */
@ConsortiumTest
class ConflictRadarModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    SigningNda signing;

    @Autowired
    GivingCapacity giving;

    @Autowired
    ConfirmingPartner confirming;

    @Autowired
    AbandoningConsortium abandoning;

    @Autowired
    ConsortiumReading reading;

    @Autowired
    WebApplicationContext context;

    private PageClient desk;
    private RivalConsortia rivalry;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
        rivalry = new RivalConsortia(context);
    }

    private SharedPartner twice(@Nullable Boolean forbidden) {
        return rivalry.twice(forbidden);
    }

    @Test
    void showsTheCandidateItsOwnOtherCandidacyBeforeItAnswers() {
        SharedPartner forbidden = twice(true);

        String page = desk.as(forbidden.partner, forbidden.invitation).page("/invitations/" + forbidden.invitation);

        assertThat(forbidden.own())
                .containsExactly(
                        new Conflict(Severity.BLOCKER, CandidacyRelation.MEMBER, true, "G-05", "R2142-21, R2151-7"));
        assertThat(page)
                .contains("déjà membre d’un autre groupement", "quitter l’un des deux", "jamais avec quel groupement");
        forbidden.isBlind(page);
        assertThat(desk.in("en").as(forbidden.partner).page("/invitations/" + forbidden.invitation))
                .contains("already a member of another grouping");
    }

    /** A ban is judged lot by lot; worded for all lots together, it makes a candidacy for another lot worth a note. */
    @Test
    void onlyListsACandidacyForAnotherLotWhenTheBanIsWordedForAllLots() {
        SharedPartner joined = rivalry.onTwoLots(true);
        SharedPartner apart = rivalry.onTwoLots(false).accepted();

        assertThat(joined.own())
                .containsExactly(
                        new Conflict(Severity.INFO, CandidacyRelation.MEMBER, false, "G-05", "R2142-21, L2113-10"));
        String page = desk.as(joined.partner, joined.invitation).page("/invitations/" + joined.invitation);
        assertThat(page).contains("un autre lot de cette consultation");
        joined.isBlind(page);
        assertThat(joined.accepted().lead())
                .as("nothing that the lead has to settle")
                .isEmpty();
        assertThat(launchCodes(joined)).contains("several-together").doesNotContain("several-forbidden");
        assertThat(apart.own()).isEmpty();
        assertThat(apart.lead()).isEmpty();
        assertThat(launchCodes(apart)).contains("several-forbidden").doesNotContain("several-together");
    }

    private List<String> launchCodes(SharedPartner two) {
        return reading.findings(two.consortium.lead().actor(), two.consortium.consortiumId()).stream()
                .map(LaunchFinding::code)
                .toList();
    }

    @Test
    void warnsTheCandidateOnlyWhenTheDocumentsAllowSeveralCandidacies() {
        for (Boolean silent : new Boolean[] {false, null}) {
            assertThat(twice(silent).own()).extracting(Conflict::severity).containsExactly(Severity.WARNING);
        }
    }

    /** A lead that ranks and invites reads the same on every page as if the candidate were in no other consortium. */
    @Test
    void aLeadCannotProbeWhoTakesPartElsewhere() {
        SharedPartner two = twice(true);
        SampleFirm stranger = fixture.firm("Les Mains Vertes");
        ConsortiumFixture.Launched plain = fixture.launched(
                fixture.firm("Sillage"),
                fixture.openTender(true, LotTerms.UNKNOWN),
                "Rives vertes",
                false,
                List.of(stranger));
        UUID invitation = fixture.invited(plain);

        desk.as(two.consortium.lead());
        String seen = masked(desk.page("/invitations/" + two.invitation));
        String workspace = masked(desk.page("/consortia/" + two.consortium.consortiumId()));
        desk.as(plain.lead());

        assertThat(two.lead()).isEmpty();
        assertThat(seen).isEqualTo(masked(desk.page("/invitations/" + invitation)));
        assertThat(workspace).isEqualTo(masked(desk.page("/consortia/" + plain.consortiumId())));
    }

    @Test
    void showsTheLeadAForbiddenCandidacyAfterTheCandidateAccepted() {
        SharedPartner two = twice(true).accepted();

        String page = desk.as(two.consortium.lead()).page("/invitations/" + two.invitation);

        assertThat(two.lead()).extracting(Conflict::severity).containsExactly(Severity.BLOCKER);
        assertThat(page)
                .contains("Les Mains Vertes est aussi dans une autre candidature", "R2142-21", "n’indique pas de");
        two.isBlind(page);
        assertThat(desk.as(two.rival.lead()).page("/consortia/" + two.rival.consortiumId()))
                .as("the rival lead reads nothing about an invitation")
                .doesNotContain("autre candidature", "Rives vertes", "Sillage");
    }

    @Test
    void hidesALawfulSecondCandidacyFromTheLead() {
        assertThat(twice(false).accepted().lead()).isEmpty();
        assertThat(twice(null).accepted().lead()).isEmpty();
    }

    @Test
    void prefersTheRuleOfTheLotToTheRuleOfTheConsultation() {
        SampleFirm one = fixture.firm("Les Mains Vertes");
        SampleFirm other = fixture.firm("Les Mains Vertes");

        assertThat(rivalry.twice(true, new LotTerms(null, null, false), one, one)
                        .own())
                .extracting(Conflict::severity)
                .containsExactly(Severity.WARNING);
        assertThat(rivalry.twice(null, new LotTerms(null, null, true), other, other)
                        .own())
                .extracting(Conflict::severity)
                .containsExactly(Severity.BLOCKER);
    }

    @Test
    void requiresTheLeadToReadABlockerBeforeItConfirms() {
        SharedPartner two = twice(true).awaited();
        Actor lead = two.consortium.lead().actor();

        assertThatThrownBy(() -> confirming.confirm(lead, two.invitation))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.key()).isEqualTo("consortium.conflict.unread"));
        String address = "/invitations/" + two.invitation + "/confirmation";
        desk.as(two.consortium.lead());
        assertThat(desk.again(address)).contains("id=\"warned-error\"", "Lisez d’abord l’alerte", "name=\"warned\"");
        two.isBlind(desk.page(address));

        assertThat(desk.post(address, "warned", "true").getStatus()).isEqualTo(302);
        assertThat(two.lead()).as("still shown after the confirmation").hasSize(1);
    }

    @Test
    void confirmsAPartnerWithoutAWarningWhenNoRuleForbidsIt() {
        SharedPartner two = twice(false).awaited();

        assertThat(desk.as(two.consortium.lead()).page("/invitations/" + two.invitation + "/confirmation"))
                .doesNotContain("name=\"warned\"");
        assertThat(confirming.confirm(two.consortium.lead().actor(), two.invitation))
                .isNotNull();
    }

    @Test
    void showsACandidacyOfASisterCompanyToTheLeadOnly() {
        Siren parent = ConsortiumFixture.freshSiren();
        SampleFirm here = fixture.daughter("Filiale une", parent);
        SampleFirm there = fixture.daughter("Filiale deux", parent);
        SharedPartner two = rivalry.twice(false, LotTerms.UNKNOWN, here, there).accepted();

        String page = desk.as(two.consortium.lead()).page("/invitations/" + two.invitation);

        assertThat(two.lead())
                .containsExactly(new Conflict(Severity.MAJOR, CandidacyRelation.SAME_GROUP, true, "G-05", "L2141-9"));
        assertThat(page)
                .contains("Une entreprise du même groupe que Filiale une")
                .doesNotContain("Filiale deux");
        two.isBlind(page);
        assertThat(two.own())
                .as("the candidate does not see the candidacy of its sister company")
                .isEmpty();
        assertThat(rivalry.twice(
                                false,
                                LotTerms.UNKNOWN,
                                fixture.daughter("Filiale une", ConsortiumFixture.freshSiren()),
                                fixture.daughter("Filiale deux", ConsortiumFixture.freshSiren()))
                        .accepted()
                        .lead())
                .isEmpty();
    }

    @Test
    void ignoresACandidacyThatWasGivenUp() {
        SharedPartner two = twice(true).accepted();

        abandoning.abandon(two.rival.lead().actor(), two.rival.consortiumId(), "Fin");

        assertThat(two.lead()).isEmpty();
        assertThat(two.own()).isEmpty();
    }

    @Test
    void showsTheSameRuleOfTheDocumentsBeforeTheLaunchForAllCandidates() {
        assertThat(codes(true)).contains("several-forbidden").doesNotContain("several-unsaid");
        assertThat(codes(null)).contains("several-unsaid").doesNotContain("several-forbidden");
        assertThat(codes(false)).doesNotContain("several-forbidden", "several-unsaid");
    }

    private List<String> codes(@Nullable Boolean forbidden) {
        ConsortiumFixture.Launched consortium = fixture.launched(
                fixture.firm("Sillage"),
                fixture.openTender(forbidden, LotTerms.UNKNOWN),
                "Rives",
                false,
                fixture.firms(1));
        return reading.findings(consortium.lead().actor(), consortium.consortiumId()).stream()
                .map(LaunchFinding::code)
                .toList();
    }
}
