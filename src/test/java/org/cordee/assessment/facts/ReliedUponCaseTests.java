package org.cordee.assessment.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.assessment.facts.TheLaw.JUDGE;
import static org.cordee.assessment.sheet.HandedOnFacts.ADAPTED;
import static org.cordee.assessment.sheet.HandedOnFacts.LEAD;
import static org.cordee.assessment.sheet.HandedOnFacts.WORKSHOP;
import static org.cordee.assessment.sheet.HandedOnFacts.codes;
import static org.cordee.assessment.sheet.HandedOnFacts.handing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.application.exclusion.DeclaredGround;
import org.cordee.application.exclusion.ExclusionGround;
import org.cordee.application.exclusion.GroundStanding;
import org.cordee.assessment.AssessmentRun;
import org.cordee.assessment.sheet.HandedOnFacts;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.consortium.subcontract.HandedOn;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.tender.content.AskedCapacities;
import org.cordee.tender.content.LotTerms;
import org.junit.jupiter.api.Test;

/**
 * An operator relied upon is judged with the members: its capacities count, its exclusion too, and its promise is asked
 * for.
 */
class ReliedUponCaseTests {

    private static HandedOn on(boolean committed) {
        return new HandedOn(
                List.of(),
                List.of(),
                List.of(
                        new ReliedUpon(LEAD, ADAPTED.establishment(), "Ses ateliers", committed),
                        new ReliedUpon(WORKSHOP, ADAPTED.establishment(), "Son effectif", committed)));
    }

    /** Asks for a number of persons. All members together have 6 152, the operator relied upon has 60. */
    private static AssessmentRun asking(String persons, HandedOn handedOn) {
        GroupingFacts facts =
                ToldFacts.saying(new LotTerms(null, null, null, new AskedCapacities(null, new BigDecimal(persons))));
        return AssessmentRun.judge(handing(handedOn, facts), JUDGE);
    }

    @Test
    void countsTheCapacitiesOfAnOperatorReliedUponOnce() {
        assertThat(codes(asking("6153", HandedOn.NOTHING))).contains("capacity.headcount-not-reached");
        assertThat(codes(asking("6212", on(true)))).doesNotContain("capacity.headcount-not-reached");
        assertThat(codes(asking("6212.01", on(true)))).contains("capacity.headcount-not-reached");
        assertThat(Objects.requireNonNull(
                                GroupingCase.of(handing(on(true))).law().consortium())
                        .reliedUpon())
                .extracting(Consortium.ReliedUpon::operator)
                .containsExactly(ADAPTED.siret());
    }

    /** A member relies on it for its own part: here of the only lot of both. */
    @Test
    void namesAnOperatorWithTheLotsItIsReliedUponFor() {
        Consortium told =
                Objects.requireNonNull(GroupingCase.of(handing(on(true))).law().consortium());

        assertThat(told.reliedUpon()).extracting(Consortium.ReliedUpon::lots).containsExactly(told.lots());
        assertThat(Objects.requireNonNull(
                                GroupingCase.of(handing(HandedOn.NOTHING)).law().consortium())
                        .reliedUpon())
                .isEmpty();
    }

    @Test
    void asksForTheWrittenPromiseUntilItIsReceived() {
        assertThat(GroupingCase.of(handing(on(false))).unknown())
                .contains(new Unknown(Unknown.COMMITMENT, ADAPTED.siret()));
        assertThat(GroupingCase.of(handing(on(true))).unknown())
                .extracting(Unknown::code)
                .doesNotContain(Unknown.COMMITMENT);
    }

    @Test
    void reportsTheExclusionOfAnOperatorReliedUpon() {
        Told declared = new Told(
                Map.of(
                        ADAPTED.organisation(),
                        List.of(new DeclaredGround(ExclusionGround.L2141_5, GroundStanding.DECLARED))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        AssessmentRun with = AssessmentRun.judge(ToldFacts.with(handing(on(true)), declared), JUDGE);
        AssessmentRun without = AssessmentRun.judge(ToldFacts.with(handing(HandedOn.NOTHING), declared), JUDGE);

        assertThat(with.answer().findings())
                .filteredOn(finding -> finding.rule().equals("X-01"))
                .extracting(Finding::code, finding -> finding.subject().id())
                .containsExactly(tuple("exclusion.excluded", ADAPTED.siret()));
        assertThat(codes(without)).doesNotContain("exclusion.excluded");
    }

    @Test
    void countsNoAmountForAnOperatorReliedUpon() {
        assertThat(HandedOnFacts.amount(on(true))).isEqualTo(HandedOnFacts.amount(HandedOn.NOTHING));
    }
}
