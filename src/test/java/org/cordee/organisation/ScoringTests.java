package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.organisation.OrganisationSamples.TODAY;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

class ScoringTests {

    private static final LocalDate END_OF_2028 = LocalDate.of(2028, 12, 31);
    private static final SlotRequirements GARDENING_IN_ROUEN = new SlotRequirements(
            new Cpv("77310000"), Set.of("FRD22"), Set.of(OrganisationKind.EI), 6000, 12, Set.of(), null);

    @Test
    void givesAPerfectCandidateAHundredPointsWithReasons() {
        Candidate candidate = judge("77310000", "76000", "Rouen");

        assertThat(candidate.score()).isEqualTo(new Candidate.Score(30, 20, 20, 20, 10));
        assertThat(candidate.score().total()).isEqualTo(100);
        assertThat(candidate.reasons())
                .allMatch(Candidate.Reason::strong)
                .extracting(Candidate.Reason::key)
                .containsExactly(
                        "organisation.reason.same-trade",
                        "organisation.reason.on-the-spot",
                        "organisation.reason.enough-hours",
                        "organisation.reason.wanted-kind",
                        "organisation.reason.convention-valid");
    }

    @Test
    void aSimilarTradeScoresLessThanTheSameTrade() {
        assertThat(judge("77313000", "76000", "Rouen").score().trade()).isEqualTo(25);
        assertThat(judge("77200000", "76000", "Rouen").score().trade()).isEqualTo(15);
        assertThat(judge("45000000", "76000", "Rouen").score().trade()).isZero();
    }

    @Test
    void theTerritoryScoreFallsWithDistance() {
        assertThat(judge("77310000", "27000", "Évreux").score().territory()).isEqualTo(14);
        assertThat(judge("77310000", "14000", "Caen").score().territory()).isEqualTo(10);
        assertThat(judge("77310000", "13001", "Marseille").score().territory()).isZero();
    }

    @Test
    void aCandidateThatStatesToWorkInTheAreaCountsAsNear() {
        Prospect fromMarseille = prospect(
                OrganisationSamples.cooperativeIn(Set.of(new Cpv("77310000")), Set.of("76")),
                OrganisationSamples.integrationEnterprise("13001", "Marseille", END_OF_2028));

        assertThat(Scoring.judge(GARDENING_IN_ROUEN, TODAY, fromMarseille)
                        .score()
                        .territory())
                .isEqualTo(17);
    }

    @Test
    void tooFewHoursScoreInProportionAndGiveAReason() {
        SlotRequirements large = new SlotRequirements(
                new Cpv("77310000"), Set.of("FRD22"), Set.of(OrganisationKind.EI), 15360, 12, Set.of(), null);

        Candidate candidate = Scoring.judge(large, TODAY, fromRouen("77310000"));

        assertThat(candidate.score().capacity()).isEqualTo(10);
        assertThat(candidate.reasons()).anyMatch(reason -> reason.key().endsWith("too-few-hours") && !reason.strong());
    }

    /** Without the duration of the contract nobody knows whether the monthly hours are enough. */
    @Test
    void hoursThatCannotBeComputedNeverGiveAFullScore() {
        SlotRequirements unknownDuration = new SlotRequirements(
                new Cpv("77310000"), Set.of("FRD22"), Set.of(OrganisationKind.EI), 6000, 0, Set.of(), null);

        Candidate candidate = Scoring.judge(unknownDuration, TODAY, fromRouen("77310000"));

        assertThat(candidate.score().capacity()).isEqualTo(10);
        assertThat(candidate.score().total()).isLessThan(100);
        assertThat(candidate.reasons()).anyMatch(reason -> reason.key().endsWith("hours-unknown") && !reason.strong());
    }

    @Test
    void measuresTheDistanceToThePlaceOfTheWork() {
        assertThat(judge("77310000", "76000", "Rouen").kilometres()).isZero();
        assertThat(judge("77310000", "27000", "Évreux").kilometres()).isBetween(40, 60);
        assertThat(judge("77310000", "13001", "Marseille").kilometres()).isBetween(700, 780);
        assertThat(DepartmentDistances.kilometres("76", Set.of())).isNull();
        assertThat(DepartmentDistances.kilometres(null, Set.of("FRD22"))).isNull();
        assertThat(DepartmentDistances.kilometres("27", Set.of("FRD2", "FRI"))).isZero();
        assertThat(Departments.all().keySet())
                .allSatisfy(code -> assertThat(DepartmentDistances.kilometres(code, Set.of("FR101")))
                        .isNotNull());
    }

    @Test
    void anExpiredConventionExcludesACandidate() {
        Prospect expired = prospect(
                OrganisationSamples.cooperativeIn(Set.of(new Cpv("77310000")), Set.of()),
                OrganisationSamples.integrationEnterprise("76000", "Rouen", LocalDate.of(2026, 9, 30)));

        Candidate.Reason reason = Scoring.exclusionReason(GARDENING_IN_ROUEN, TODAY, expired);

        assertThat(reason).isNotNull();
        assertThat(reason.key()).isEqualTo("organisation.reason.convention-expired");
        assertThat(reason.arguments()).containsExactly("EI", "30/09/2026");
    }

    @Test
    void theSubScoresNeverExceedTheirMaximum() {
        for (String cpv : new String[] {"77310000", "77300000", "77000000", "45000000"}) {
            Candidate.Score score = judge(cpv, "76000", "Rouen").score();
            assertThat(score.trade()).isBetween(0, Candidate.Score.MOST_TRADE);
            assertThat(score.total()).isLessThanOrEqualTo(100);
        }
    }

    private static Candidate judge(String cpv, String postalCode, String city) {
        return Scoring.judge(
                GARDENING_IN_ROUEN,
                TODAY,
                prospect(
                        OrganisationSamples.cooperativeIn(Set.of(new Cpv(cpv)), Set.of()),
                        OrganisationSamples.integrationEnterprise(postalCode, city, END_OF_2028)));
    }

    private static Prospect fromRouen(String cpv) {
        return prospect(
                OrganisationSamples.cooperativeIn(Set.of(new Cpv(cpv)), Set.of()),
                OrganisationSamples.integrationEnterprise("76000", "Rouen", END_OF_2028));
    }

    private static Prospect prospect(OrganisationProfile organisation, EstablishmentProfile establishment) {
        return new Prospect(Ids.next(), UUID.randomUUID(), organisation, establishment);
    }
}
