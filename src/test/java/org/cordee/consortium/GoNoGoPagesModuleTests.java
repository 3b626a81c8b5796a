package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.GoNoGoFacts.ReservedLot;
import org.cordee.law.GoNoGoScore.GoNoGoPart;
import org.cordee.law.JudgingGoNoGo.GoNoGo;
import org.cordee.law.JudgingGoNoGo.Stop;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EditingOrganisations;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Tests the advice whether to answer a lot: computed ratings, ratings of the lead, and the page without JavaScript. */
@ConsortiumTest
class GoNoGoPagesModuleTests {

    /** A trade that no other test uses, so that the directory finds only the enterprises of this test. */
    private static final String CPV = "73111000";

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    AdvisingGoNoGo advising;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    ReadingDirectory directory;

    @Autowired
    WebApplicationContext context;

    private SampleFirm lead;

    @BeforeEach
    void enter() {
        lead = fixture.firm("Sillage");
    }

    private record Tender(UUID id, UUID lot) {}

    @Test
    void weighsTheRatingsAndTheDirectoryDataToTheHundredth() {
        Tender tender = tender(Reservation.NONE, 10_000, deadlineIn(Duration.ofDays(60)));
        SampleFirm partner = partner();

        GoNoGoAdvice alone = advise(tender, 75, 40);
        work(partner, 300);
        GoNoGoAdvice together = advise(tender, 75, 40);
        GoNoGoAdvice little = advise(tender, 0, 0);
        work(partner, 900);
        GoNoGoAdvice enough = advise(tender, 75, 40);

        // fit 75 of 20, covered 40 of 25, time, chance 50 of 15, risk 25 of 10, and half of 10: the legal form of the
        // lead is social
        assertThat(alone.parts()).extracting(GoNoGoPart::hundredths).containsExactly(1500, 1000, 2000, 750, 250, 500);
        assertThat(alone.points()).isEqualByComparingTo("60");
        assertThat(alone.verdict()).isEqualTo(GoNoGo.GO);
        assertThat(advise(tender, 70, 40).basis().candidates()).isEqualTo(1);
        // one of three candidates for the rest, and 3,600 of 10,000 hours
        assertThat(together.parts())
                .extracting(GoNoGoPart::hundredths)
                .containsExactly(1500, 1500, 2000, 750, 250, 680);
        assertThat(together.basis().hoursAvailable()).isEqualTo(3_600);
        assertThat(little.verdict()).isEqualTo(GoNoGo.DISCUSS);
        assertThat(enough.parts().get(5).rating()).isEqualTo(100);
        work(partner, 0);
    }

    @Test
    void advisesNoForALeadOfAnotherConsortiumAndForALeadExcludedByTheReservation() {
        Tender open = tender(Reservation.NONE, null, deadlineIn(Duration.ofDays(60)));
        Tender reserved = tender(Reservation.L2113_12, null, deadlineIn(Duration.ofDays(60)));

        assertThat(advise(open, 100, 100).stop()).isEqualTo(Stop.NONE);
        fixture.opening.open(lead.actor(), fixture.wish(lead, List.of(open.id(), open.lot()), false));
        GoNoGoAdvice twice = advise(open, 100, 100);
        GoNoGoAdvice ordinary = advise(reserved, 100, 100);
        describe(lead, place(lead, InsertionKind.EA, "50", null));
        GoNoGoAdvice adapted = advise(reserved, 100, 100);

        assertThat(twice.verdict()).isEqualTo(GoNoGo.NO_GO);
        assertThat(twice.stop()).isEqualTo(Stop.LEAD_CONFLICT);
        assertThat(twice.article()).isEqualTo("R2142-23");
        assertThat(ordinary.stop()).isEqualTo(Stop.RESERVED_LOT);
        assertThat(adapted.basis().reservedLot()).isEqualTo(ReservedLot.REACHABLE);
        assertThat(adapted.stop()).isEqualTo(Stop.NONE);
    }

    @Test
    void isTooLateASecondBelowFiveDaysWithoutAPartner() {
        Tender late =
                tender(Reservation.NONE, null, deadlineIn(Duration.ofDays(5).minusSeconds(1)));

        assertThat(advise(late, 100, 100).stop()).isEqualTo(Stop.TOO_LATE_ALONE);
        assertThat(advising.advise(lead.actor(), late.id(), new GoNoGoQuestion(late.lot(), 100, 100, 100, 100, true))
                        .stop())
                .isEqualTo(Stop.NONE);
    }

    @Test
    void refusesInvalidQuestionsAndHidesForeignConsultations() {
        Tender undated = tender(Reservation.NONE, null, null);
        Tender dated = tender(Reservation.NONE, null, deadlineIn(Duration.ofDays(60)));
        SampleFirm stranger = fixture.firm("Une Autre");

        assertThatThrownBy(() -> advise(undated, 50, 50))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("consortium.deadline-unknown");
        assertThatThrownBy(() -> advise(new Tender(dated.id(), undated.lot()), 50, 50))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("consortium.foreign-lot");
        assertThatThrownBy(() -> advise(dated, 101, 50))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("out-of-range");
        assertThatThrownBy(() -> advising.advise(
                        stranger.actor(), dated.id(), new GoNoGoQuestion(dated.lot(), 50, 50, 50, 50, false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsTheAdviceWithItsPartsAndErrorsBesideTheirFields() {
        Tender tender = tender(Reservation.NONE, null, deadlineIn(Duration.ofDays(60)));
        String ask = "/consultations/" + tender.id() + "/go-no-go";
        String asked = ask + "?lot=" + tender.lot() + "&fit=75&winChance=50&formRisk=25";
        PageClient desk = new PageClient(context).as(lead);

        assertThat(desk.page(ask)).contains("Vos réponses").doesNotContain("La note, critère");
        assertThat(desk.page(asked + "&own=40"))
                .contains("Répondre", "60 points sur 100", "15 sur 20", "7,5 sur 15", "href=\"/rules/D8\"")
                .contains("data-v=\"75\"", "/consortia/new?consultation=" + tender.id());
        assertThat(desk.page(asked + "&own=39")).contains("En discuter", "59,75 points sur 100");
        assertThat(desk.page(asked + "&own=beaucoup")).contains("id=\"own-error\"", "value=\"beaucoup\"");
        assertThat(desk.page(ask + "?lot=rien&fit=75")).contains("id=\"lot-error\"");
        assertThat(desk.page(ask + "?fit=75")).contains("id=\"winChance-error\"");
        assertThat(desk.in("en").page(asked + "&own=40")).contains("60 points out of 100");
    }

    private GoNoGoAdvice advise(Tender tender, int fit, int own) {
        return advising.advise(lead.actor(), tender.id(), new GoNoGoQuestion(tender.lot(), fit, 50, 25, own, false));
    }

    private Deadline deadlineIn(Duration left) {
        return new Deadline(fixture.clock.now().plus(left), ZoneOffset.ofHours(1), Deadline.PARIS);
    }

    private Tender tender(Reservation reservation, @Nullable Integer hours, @Nullable Deadline deadline) {
        LotContent lot = new LotContent(
                "LOT-0001",
                "Essais",
                CPV,
                List.of(),
                null,
                ContractPeriod.ofMonths(12),
                List.of("FRD22"),
                reservation,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                hours,
                new LotContent.Deadlines(null, null, deadline),
                LotTerms.UNKNOWN);
        UUID id = fixture.recording.record(
                lead.actor(),
                new ConsultationContent(
                        "SA-2026-13",
                        "Laboratoire",
                        Buyer.named("Ville de Saint-Aubin"),
                        null,
                        null,
                        null,
                        List.of(lot)));
        return new Tender(id, fixture.consultations.facts(id).lots().get(0).id());
    }

    /** Creates a firm in Rouen, without a trade yet. */
    private SampleFirm partner() {
        return fixture.firm("Les Essais Solidaires");
    }

    /**
     * Gives the firm the trade as a structure of insertion with these hours a month; without hours it leaves the trade.
     */
    private void work(SampleFirm firm, int hoursPerMonth) {
        describe(firm, place(firm, InsertionKind.EI, "60", hoursPerMonth));
        editing.change(
                firm.actor(),
                firm.organisationId(),
                detail(firm).version(),
                SampleProfiles.named("Les Essais Solidaires", LegalForm.ASSOCIATION)
                        .doing(hoursPerMonth == 0 ? Set.of() : Set.of(new Cpv(CPV)))
                        .profile());
    }

    private void describe(SampleFirm firm, EstablishmentProfile place) {
        editing.changeEstablishment(
                firm.actor(), firm.organisationId(), detail(firm).version(), firm.establishmentId(), place);
    }

    private EstablishmentProfile place(
            SampleFirm firm, InsertionKind kind, String ratio, @Nullable Integer hoursPerMonth) {
        return new EstablishmentProfile(
                detail(firm).establishments().get(0).profile().siret(),
                null,
                Address.inFrance(null, "76000", "Rouen"),
                new Convention(kind, "C-1", new ValidityPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31))),
                Percentage.of(ratio),
                Percentage.of(ratio),
                hoursPerMonth,
                null);
    }

    private OrganisationDetail detail(SampleFirm firm) {
        return directory.find(firm.actor(), firm.organisationId());
    }
}
