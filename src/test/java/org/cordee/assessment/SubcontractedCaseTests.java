package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;
import static org.cordee.assessment.SubcontractedFacts.ADAPTED;
import static org.cordee.assessment.SubcontractedFacts.AGENCY;
import static org.cordee.assessment.SubcontractedFacts.GIANT;
import static org.cordee.assessment.SubcontractedFacts.INSERTION;
import static org.cordee.assessment.SubcontractedFacts.LEAD;
import static org.cordee.assessment.SubcontractedFacts.WORKSHOP;
import static org.cordee.assessment.SubcontractedFacts.amount;
import static org.cordee.assessment.SubcontractedFacts.codes;
import static org.cordee.assessment.SubcontractedFacts.later;
import static org.cordee.assessment.SubcontractedFacts.named;
import static org.cordee.assessment.SubcontractedFacts.of;
import static org.cordee.assessment.SubcontractedFacts.run;
import static org.cordee.assessment.SubcontractedFacts.seen;
import static org.cordee.assessment.SubcontractedFacts.staff;
import static org.cordee.assessment.SubcontractedFacts.to;
import static org.cordee.assessment.SubcontractedFacts.withSubcontracts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.Relation;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.Test;

/**
 * Subcontracts of members are judged with them: each euro and each hour once, and each reader sees only what it may.
 */
class SubcontractedCaseTests {

    @Test
    void reachesAQuarterByFiftyThousandEurosToAnAdaptedEnterprise() {
        assertThat(amount(SubcontractDeclaration.NOTHING))
                .containsEntry("status", "NOT_MET")
                .containsEntry("margin", "-50000.00");
        assertThat(amount(of(to(ADAPTED, LEAD, "49999.99", 0)))).containsEntry("status", "NOT_MET");
        assertThat(amount(of(to(ADAPTED, LEAD, "50000.00", 0))))
                .containsEntry("status", "MET")
                .containsEntry("eligible", "250000.00")
                .containsEntry("total", "1000000.00");
    }

    @Test
    void countsAnAmountOnceBetweenTwoOperatorsThatCount() {
        assertThat(amount(of(to(ADAPTED, INSERTION, "60000.00", 0)))).containsEntry("eligible", "200000.00");
        assertThat(amount(of(to(GIANT, INSERTION, "60000.00", 0))))
                .as("an amount subcontracted to an operator that does not count is lost")
                .containsEntry("eligible", "140000.00");
    }

    @Test
    void blocksSubcontractsAboveTheMembersPart() {
        assertThat(codes(run(of(to(ADAPTED, WORKSHOP, "80000.00", 0)))))
                .doesNotContain("shares.subcontracted-above-share");
        assertThat(codes(run(of(to(ADAPTED, WORKSHOP, "80000.01", 0))))).contains("shares.subcontracted-above-share");
    }

    @Test
    void countsHoursOfStaffMadeAvailableOnce() {
        CaseConsortium grouping = grouping(staff(AGENCY, INSERTION, 150));
        CaseConsortium.InsertionHours own = grouping.members().get(1).hours();

        // the insertion enterprise promises 400 hours
        assertThat(own).isEqualTo(new CaseConsortium.InsertionHours(250, 0, 0));
        assertThat(grouping.staffing()).singleElement().satisfies(staffing -> {
            assertThat(staffing.by()).isEqualTo(AGENCY.siret());
            assertThat(staffing.siret()).isEqualTo(SampleFacts.INSERTION.siret());
            assertThat(staffing.hours()).isEqualTo(150);
            assertThat(staffing.amount()).isEqualTo(Amount.ZERO);
        });
        assertThat(grouping(staff(AGENCY, INSERTION, 900)).members().get(1).hours())
                .as("more hours than promised")
                .isEqualTo(new CaseConsortium.InsertionHours(0, 0, 0));
        assertThat(grouping(of(to(ADAPTED, INSERTION, "10.00", 60)))
                        .members()
                        .get(1)
                        .hours())
                .isEqualTo(new CaseConsortium.InsertionHours(340, 0, 0));
    }

    @Test
    void countsTheFeeOfAnAgencyForTheAgencyOnly() {
        assertThat(amount(staff(AGENCY, LEAD, 100, "49999.99"))).containsEntry("status", "NOT_MET");
        assertThat(amount(staff(AGENCY, LEAD, 100, "50000.00")))
                .containsEntry("status", "MET")
                .containsEntry("eligible", "250000.00")
                .containsEntry("total", "1000000.00");
        assertThat(amount(staff(AGENCY, INSERTION, 100, "60000.00")))
                .as("an amount between two operators that count is counted once")
                .containsEntry("eligible", "200000.00");
    }

    @Test
    void countsHoursOfAnAgencyAndNotOfAnOrdinaryFirmForTheClause() {
        // the clause asks for 500 hours; the own hours of the insertion enterprise are unknown without the share of
        // work
        ConsortiumCaseFacts facts =
                DocumentFactsSample.withTerms(new LotTerms(Percentage.of("60"), Amount.of("30.00"), null));

        assertThat(codes(AssessmentRun.judge(withSubcontracts(staff(AGENCY, LEAD, 100), facts), JUDGE)))
                .doesNotContain("insertion-hours.below-clause");
        assertThat(codes(AssessmentRun.judge(withSubcontracts(staff(AGENCY, LEAD, 99), facts), JUDGE)))
                .contains("insertion-hours.below-clause");
        assertThat(codes(AssessmentRun.judge(withSubcontracts(staff(GIANT, LEAD, 100), facts), JUDGE)))
                .contains("insertion-hours.below-clause", "insertion-hours.lender-not-counted");
    }

    private static CaseConsortium grouping(SubcontractDeclaration handedOn) {
        return Objects.requireNonNull(
                ConsortiumCase.of(withSubcontracts(handedOn)).law().consortium());
    }

    @Test
    void blocksASubcontractedEssentialTask() {
        Subcontract plain = to(ADAPTED, LEAD, "10.00", 0);
        Subcontract with = new Subcontract(
                LEAD,
                ADAPTED.establishment(),
                "Bois",
                Amount.of("10.00"),
                Hours.NONE,
                false,
                false,
                List.of("Curage"),
                SubcontractTerms.UNSAID);
        ConsortiumCaseFacts told = DocumentFactsSample.again(
                SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "80", "12", "8"),
                SampleFacts.AT,
                DocumentFactsSample.withTerms(LotTerms.UNKNOWN).consultation(),
                List.of(new EssentialTask("Curage", WORKSHOP, false)));

        assertThat(codes(AssessmentRun.judge(withSubcontracts(of(plain), told), JUDGE)))
                .doesNotContain("grouping.essential-task-subcontracted");
        assertThat(codes(AssessmentRun.judge(withSubcontracts(of(with), told), JUDGE)))
                .contains("grouping.essential-task-subcontracted");
    }

    @Test
    void readsTheStoredCaseWithSubcontractsBackUnchanged() {
        AssessmentRun run = run(new SubcontractDeclaration(
                List.of(to(ADAPTED, LEAD, "50000.00", 30)),
                staff(AGENCY, LEAD, 20).staff()));

        assertThat(run.unknown()).extracting(UnknownFact::code).doesNotContain("subcontracts");
        assertThat(run.replayed(JUDGE)).isEqualTo(run.answer());
        assertThat(run.names()).containsEntry(ADAPTED.siret(), ADAPTED.name());
    }

    @Test
    void showsFindingsOnASubcontractorToItsOnlyMember() {
        AssessmentRun one = later(of(to(ADAPTED, WORKSHOP, "10.00", 0)));
        AssessmentRun both = later(of(to(ADAPTED, WORKSHOP, "10.00", 0), to(ADAPTED, INSERTION, "20.00", 0)));

        assertThat(named(Relation.LEAD, SampleFacts.LEAD, one)).isTrue();
        assertThat(named(Relation.MEMBER, SampleFacts.WORKSHOP, one)).isTrue();
        assertThat(named(Relation.MEMBER, SampleFacts.INSERTION, one)).isFalse();
        assertThat(named(Relation.MEMBER, SampleFacts.WORKSHOP, both)).isFalse();
        assertThat(named(Relation.LEAD, SampleFacts.LEAD, both)).isTrue();
    }

    @Test
    void hidesHoursWhenAnotherMemberSubcontractsSome() {
        Set<String> workshop = Set.of(SampleFacts.WORKSHOP.siret());

        assertThat(FindingVisibility.of(Relation.MEMBER, workshop, run(SubcontractDeclaration.NOTHING))
                        .hoursAreOpen())
                .isTrue();
        assertThat(FindingVisibility.of(Relation.MEMBER, workshop, run(staff(AGENCY, WORKSHOP, 10)))
                        .hoursAreOpen())
                .isTrue();
        assertThat(FindingVisibility.of(Relation.MEMBER, workshop, run(staff(AGENCY, LEAD, 10)))
                        .hoursAreOpen())
                .isFalse();
    }

    @Test
    void hidesThePercentageThatRevealsASubcontract() {
        ConsortiumCaseFacts nobodyCounts = SampleFacts.of(ConsortiumState.DRAFTING, List.of(), "100", "0", "0");

        AssessmentRun without =
                AssessmentRun.judge(withSubcontracts(SubcontractDeclaration.NOTHING, nobodyCounts), JUDGE);
        AssessmentRun with =
                AssessmentRun.judge(withSubcontracts(of(to(ADAPTED, LEAD, "10.00", 0)), nobodyCounts), JUDGE);

        assertThat(without.hidesSingleShares()).isEqualTo(without.answer().hidesSingleShares());
        assertThat(with.hidesSingleShares()).isFalse();
        assertThat(with.figures().aims().amount().percentOpen()).isFalse();
    }

    @Test
    void linksToTheSubcontractsPageWhenTheyCorrectTheFinding() {
        AssessmentRun run = run(SubcontractDeclaration.NOTHING);

        assertThat(seen(Relation.LEAD, Set.of(), run))
                .filteredOn(FindingLine::handsOn)
                .extracting(FindingLine::code)
                .contains("target.amount-not-met");
        assertThat(seen(Relation.COORDINATOR, Set.of(), run)).noneMatch(FindingLine::handsOn);
    }
}
