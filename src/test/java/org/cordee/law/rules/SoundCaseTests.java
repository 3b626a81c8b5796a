package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;
import static org.cordee.law.rules.SoundCase.with;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The findings on a consortium, its targets and its clauses when one line of a sound case is changed. */
class SoundCaseTests {

    @Test
    void findsNoFaultInTheSoundCase() {
        LawAnswer answer = check(SOUND);

        assertThat(findings(answer)).isEmpty();
        assertThat(answer.verdict()).isEqualTo(LawAnswer.Verdict.CLEAR);
        assertThat(section(answer, "targets"))
                .isEqualTo("{amount={status=MET, eligible=200000.00, total=700000.00, percent=28.57, threshold=25.00,"
                        + " margin=25000.00, missing=[]}, hours={status=MET, counted=2300, total=12500, percent=18.40,"
                        + " threshold=10.00, gapHours=0, missing=[]}}");
        assertThat(section(answer, "clauses"))
                .isEqualTo("[{lot=1, status=MET, requiredHours=800, countedHours=2050, gapHours=0, blocking=true}]");
        assertThat(section(answer, "members"))
                .isEqualTo("[{siret=90240000100019, name=Grand Ouvrage, size=GE, procurementPme=false,"
                        + " vatNumber=FR49902400001, eligibility=[], eligibleAmount=0.00,"
                        + " hours={declared=1050, cap=null, counted=1050},"
                        + " exposure={JOINT=500000.00, JOINT_LEAD_SEVERAL=700000.00, SEVERAL=700000.00}},"
                        + " {siret=90240037300012, name=Atelier du Pont, size=PME, procurementPme=true,"
                        + " vatNumber=FR01902400373, eligibility=[PME, IAE], eligibleAmount=200000.00,"
                        + " hours={declared=1250, cap=1875, counted=1250},"
                        + " exposure={JOINT=200000.00, JOINT_LEAD_SEVERAL=200000.00, SEVERAL=700000.00}}]");
        assertThat(section(answer, "payment"))
                .contains("scheme=SEPARATE", "guaranteeBy=EACH_FOR_ITS_PART", "assignmentCopy=ONE_PER_MEMBER");
        assertThat(section(answer, "signature")).contains("moment=AWARD", "complete=true");
        assertThat(answer.versions())
                .containsOnlyKeys("C-01", "D1", "D11", "D13", "D15", "D2", "D3", "D5", "D9", "S-01")
                .containsEntry("D9", "parameters 2026-01-01")
                .containsEntry("D2", "2008-12-20");
        assertThat(answer.unevaluated())
                .containsExactly(Map.of("rule", "D12", "reason", "organisations.applicationPieces"));
    }

    @Nested
    class TheGrouping {

        @Test
        void reportsFaultsOfALotPerLotAndOfTheWholeOnce() {
            assertThat(findings(with("form: JOINT", "state: DRAFTING")))
                    .containsExactly("G-01 grouping.form-missing MAJOR CONSORTIUM/C-A lot null"
                            + " {lead=90240000100019, members=[90240000100019, 90240037300012]} {code=state-form}");
            assertFindings(
                    with("lead: \"90240000100019\"", "lead: \"90240074600019\""),
                    "G-06 grouping.lead-not-member",
                    "G-06 grouping.lead-not-member");
            assertThat(findings(check(SOUND.replace("signatory: p2", "tasks: []"))))
                    .containsExactlyInAnyOrder(
                            "G-03 grouping.signatory-missing MAJOR CONSORTIUM/C-A lot 1"
                                    + " {unsigned=[90240037300012]} {code=name-signatory-or-power}",
                            "G-03 grouping.signatory-missing MAJOR CONSORTIUM/C-A lot 2"
                                    + " {unsigned=[90240037300012]} {code=name-signatory-or-power}");
            assertFindings(with("signatory: p2}", "representative: p2}"));
            assertFindings(
                    with("amount: 50000.00, signatory: p2}", "amount: 50000.00}"), "G-03 grouping.signatory-missing");
        }

        @Test
        void treatsEstablishmentsOfOneSirenAsOneOperator() {
            assertFindings(
                    with("{siret: \"90240037300012\", lot: \"2\"", "{siret: \"90240000100027\", lot: \"2\""),
                    "G-01 grouping.one-member",
                    "G-00 grouping.same-operator-twice",
                    "D2 size.figures-missing",
                    "D10 target.amount-not-computable");
        }

        @ParameterizedTest(name = "{0}, {1}: {2}")
        @CsvSource({
            "essentialTasks: [roof], '', G-09 grouping.essential-task-unassigned",
            "essentialTasks: [roof], 'tasks: [roof],', ",
            "'essentialTasks: [{task: roof, by: \"90240037300012\"}]', '', ",
            "'essentialTasks: [{task: roof, by: \"90240074600019\"}]', '', G-09 grouping.essential-task-subcontracted",
            "imposedForm: JOINT, '', G-02 grouping.imposed-form-unjustified",
            "'imposedForm: JOINT\n  imposedFormJustification: one site', '', ",
            "'imposedForm: SEVERAL\n  imposedFormJustification: one site', '', G-02 grouping.form-to-change-after-award",
        })
        void judgesEssentialTasksAndTheImposedForm(String asked, String tasks, String expected) {
            LawAnswer answer =
                    check(SOUND.replace("nature: SERVICES", "nature: SERVICES\n  " + asked.replace("\\n", "\n"))
                            .replace("signatory: p2, ins", "signatory: p2, " + tasks + " ins"));

            assertFindings(answer, expected == null ? new String[0] : new String[] {expected});
        }

        @Test
        void refusesASubcontractedEssentialTask() {
            LawAnswer answer = check(
                    SOUND.replace("nature: SERVICES", "nature: SERVICES\n  essentialTasks: [roof]")
                            + "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", amount: 1.00, tasks: [roof]}]\n");

            assertFindings(answer, "G-09 grouping.essential-task-subcontracted");
        }

        @Test
        void asksForSignatoriesWhenSignatureAtDepositIsRequired() {
            LawAnswer complete = with("nature: SERVICES", "signatureRequiredAtDeposit: true");
            LawAnswer not = check(SOUND.replace("nature: SERVICES", "signatureRequiredAtDeposit: true")
                    .replace("amount: 50000.00, signatory: p2}", "amount: 50000.00}"));

            assertFindings(complete);
            assertThat(findings(not))
                    .contains(
                            "D13 signature.signer-missing MAJOR CONSORTIUM/C-A lot null"
                                    + " {level=ADVANCED_QUALIFIED_CERT, unsigned=[90240037300012]} {code=name-signatory-or-power}");
        }

        @Test
        void reportsFaultsOfTheShares() {
            assertThat(findings(with("share: 25, amount: 150000.00", "share: 24.9999, amount: 150000.01")))
                    .containsExactlyInAnyOrder(
                            "D11 shares.not-hundred BLOCKER CONSORTIUM/C-A lot 1 {sharesPercent=99.9999}"
                                    + " {code=adjust-shares, points=0.0001}",
                            "D11 shares.amounts-not-total BLOCKER CONSORTIUM/C-A lot 1 {differenceAmount=0.01}"
                                    + " {code=adjust-amounts, amount=-0.01}");
            assertFindings(with("share: 25, amount: 150000.00", "amount: 150000.00"));
            assertFindings(
                    with("share: 50, amount: 50000.00, signatory: p2", "signatory: p2"),
                    "D11 shares.member-without-share",
                    "G-01 grouping.repartition-incomplete",
                    "D10 target.amount-not-computable");
            assertFindings(
                    check(SOUND.replace("share: 75, amount: 450000.00", "share: 100, amount: 600000.00")
                            .replace("share: 25, amount: 150000.00", "share: 0, amount: 0.00")),
                    "D11 shares.member-without-share",
                    "D9 insertion-hours.above-cap",
                    "D10 target.hours-not-met",
                    "D10 target.amount-not-met");
        }

        @Test
        void refusesSubcontractedSupplies() {
            String contract =
                    "  subcontracts: [{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: 1.00}]\n";

            assertFindings(
                    check(SOUND.replace("nature: SERVICES", "nature: SUPPLIES") + contract),
                    "D11 shares.supplies-subcontracted");
            assertFindings(with("nature: SERVICES", "nature: SUPPLIES"));
            assertFindings(and(contract));
        }

        @Test
        void comparesTheTotalsOfTheTwoDocuments() {
            assertThat(findings(with(
                            "amount: 600000.00,",
                            "amount: 600000.00, attri1Total: 600000.00, priceScheduleTotal: 600000.01,")))
                    .containsExactly("D11 shares.documents-differ BLOCKER CONSORTIUM/C-A lot 1 {differenceAmount=0.01}"
                            + " {code=align-documents, amount=0.01}");
            assertFindings(with("amount: 600000.00,", "amount: 600000.00, attri1Total: 1.00,"));
            assertFindings(with("amount: 600000.00,", "amount: 600000.00, priceScheduleTotal: 1.00,"));
        }
    }
}
