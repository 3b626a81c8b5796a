package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.SubcontractedFacts.ADAPTED;
import static org.cordee.assessment.SubcontractedFacts.LEAD;
import static org.cordee.assessment.SubcontractedFacts.WORKSHOP;
import static org.cordee.assessment.SubcontractedFacts.codes;
import static org.cordee.assessment.SubcontractedFacts.withSubcontracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.rules.Finding;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.Test;

/**
 * An operator relied upon is judged with the members: its capacities count, its exclusion too, and its promise is asked
 * for.
 */
class ReliedUponCaseTests {

    private static SubcontractDeclaration on(boolean committed) {
        return new SubcontractDeclaration(
                List.of(),
                List.of(),
                List.of(
                        new ReliedUpon(LEAD, ADAPTED.establishment(), "Ses ateliers", committed),
                        new ReliedUpon(WORKSHOP, ADAPTED.establishment(), "Son effectif", committed)));
    }

    /** Asks for a number of persons. All members together have 6 152, the operator relied upon has 60. */
    private static AssessmentRun asking(String persons, SubcontractDeclaration handedOn) {
        ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(
                new LotTerms(null, null, null, new AskedCapacities(null, new BigDecimal(persons))));
        return AssessmentRun.judge(withSubcontracts(handedOn, facts), JUDGE);
    }

    @Test
    void countsTheCapacitiesOfAnOperatorReliedUponOnce() {
        assertThat(codes(asking("6153", SubcontractDeclaration.NOTHING))).contains("capacity.headcount-not-reached");
        assertThat(codes(asking("6212", on(true)))).doesNotContain("capacity.headcount-not-reached");
        assertThat(codes(asking("6212.01", on(true)))).contains("capacity.headcount-not-reached");
        assertThat(Objects.requireNonNull(ConsortiumCase.of(withSubcontracts(on(true)))
                                .law()
                                .consortium())
                        .reliedUpon())
                .extracting(CaseConsortium.ReliedUpon::operator)
                .containsExactly(ADAPTED.siret());
    }

    /** A member relies on it for its own part: here of the only lot of both. */
    @Test
    void namesAnOperatorWithTheLotsItIsReliedUponFor() {
        CaseConsortium told = Objects.requireNonNull(
                ConsortiumCase.of(withSubcontracts(on(true))).law().consortium());

        assertThat(told.reliedUpon())
                .extracting(CaseConsortium.ReliedUpon::lots)
                .containsExactly(told.lots());
        assertThat(Objects.requireNonNull(ConsortiumCase.of(withSubcontracts(SubcontractDeclaration.NOTHING))
                                .law()
                                .consortium())
                        .reliedUpon())
                .isEmpty();
    }

    @Test
    void asksForTheWrittenPromiseUntilItIsReceived() {
        assertThat(ConsortiumCase.of(withSubcontracts(on(false))).unknown())
                .contains(new UnknownFact(UnknownFact.COMMITMENT, ADAPTED.siret()));
        assertThat(ConsortiumCase.of(withSubcontracts(on(true))).unknown())
                .extracting(UnknownFact::code)
                .doesNotContain(UnknownFact.COMMITMENT);
    }

    @Test
    void reportsTheExclusionOfAnOperatorReliedUpon() {
        DeclaredFacts declared = new DeclaredFacts(
                Map.of(
                        ADAPTED.organisation(),
                        List.of(new DeclaredGround(ExclusionGround.L2141_5, GroundStanding.DECLARED))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        AssessmentRun with = AssessmentRun.judge(DocumentFactsSample.with(withSubcontracts(on(true)), declared), JUDGE);
        AssessmentRun without = AssessmentRun.judge(
                DocumentFactsSample.with(withSubcontracts(SubcontractDeclaration.NOTHING), declared), JUDGE);

        assertThat(with.answer().findings())
                .filteredOn(finding -> finding.rule().equals("X-01"))
                .extracting(Finding::code, finding -> finding.subject().id())
                .containsExactly(tuple("exclusion.excluded", ADAPTED.siret()));
        assertThat(codes(without)).doesNotContain("exclusion.excluded");
    }

    @Test
    void countsNoAmountForAnOperatorReliedUpon() {
        assertThat(SubcontractedFacts.amount(on(true)))
                .isEqualTo(SubcontractedFacts.amount(SubcontractDeclaration.NOTHING));
    }
}
