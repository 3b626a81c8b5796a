package org.cordee.law.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.law.casefile.FullCase.FULL;
import static org.cordee.law.casefile.FullCase.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A case in which every field has a value: each is read with its type, and written as it was read. */
class FullCaseTests {

    @Test
    void writesTheCaseAsItWasRead() {
        LawCase full = read(FULL);

        assertThat(read(JsonMapper.shared().writeValueAsString(CaseTree.of(full))))
                .isEqualTo(full);
    }

    @Test
    void readsTheBuyersDocuments() {
        LawCase full = read(FULL);

        assertThat(full.consultation().essentialTasks())
                .containsExactly(Map.entry("roof", ""), Map.entry("walls", "A1"));
        assertThat(full.consultation().imposedFormJustified()).isTrue();
        assertThat(full.consultation().buyer())
                .isEqualTo(new CaseConsultation.Buyer(
                        "vdl", true, BuyerKind.LOCAL, true, ZoneId.of("America/Martinique"), "FRY20"));
        assertThat(full.consultation().estimatedValue()).isEqualTo(Amount.of("1300000"));
        assertThat(full.consultation().globalContract())
                .isEqualTo(new GlobalContract(GlobalContract.Kind.DESIGN_BUILD, true, true, Percentage.of("20"), true));
        assertThat(full.lots().get(0).duties())
                .isEqualTo(new BuyerDuties(
                        false, BuyerDuties.Derogation.SHORT_WORKS, true, false, BuyerDuties.Criterion.SOLE_COST, true));
        assertThat(full.lots().get(1).duties()).isEqualTo(BuyerDuties.UNKNOWN);
        assertThat(full.lots().get(0).places()).containsExactly("FRF11", "FR101");
        assertThat(full.deposit().readable()).isFalse();
        assertThat(full.deposits().get(0).readable()).isTrue();
        assertThat(full.change().partners()).containsExactly("A1");
        assertThat(full.change().invited()).containsExactly("B1");
        assertThat(full.consortium().subcontracts())
                .extracting(CaseConsortium.Subcontract::guaranteed)
                .containsExactly(true, null, null);
        assertThat(full.lots().get(0).reservationMinRatio()).isEqualTo(Percentage.of("60"));
        assertThat(full.lots().get(0).capacities())
                .isEqualTo(new CaseLot.Capacities(Amount.of("900000"), new BigDecimal("12.5"), Amount.of("700000")));
        assertThat(full.lots().get(1).insertionClause())
                .isEqualTo(new CaseLot.InsertionClause(null, 700, null, null, true));
        assertThat(full.buyerMessage().reasonCode()).isEqualTo("R2181-7");
        assertThat(full.buyerMessage().answerBy()).isEqualTo("2027-05-04T10:00:00+02:00");
    }

    @Test
    void readsTheOperators() {
        LawCase full = read(FULL);
        CaseOperator first = full.organisation("90210045200017");

        assertThat(first.siren()).isEqualTo("902100452");
        assertThat(first.group().headcount()).isEqualByComparingTo("6100");
        assertThat(first.partners())
                .containsExactly(new CaseOperator.Partner(
                        Percentage.of("25"),
                        new EnterpriseFigures(new BigDecimal("7"), Amount.of("8"), Amount.of("9"))));
        assertThat(first.ess().to()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(first.insertion().insertionStaff()).isEqualTo(Percentage.of("50"));
        assertThat(first.previousReservedAwards())
                .containsExactly(new CaseOperator.ReservedAward("vdl", LocalDate.of(2025, 5, 5)));
        assertThat(first.exclusionGrounds()).singleElement().satisfies(ground -> {
            assertThat(ground.debtPaid()).isTrue();
            assertThat(ground.agreementRespected()).isFalse();
            assertThat(ground.selfCleaning()).isTrue();
            assertThat(ground.decidedOn()).isEqualTo("2026-05-05");
            assertThat(ground.until()).isEqualTo("2029-05-05");
            assertThat(ground.year()).isEqualTo(2026);
            assertThat(ground.judgeOrdered()).isTrue();
            assertThat(ground.lifted()).isTrue();
        });
        assertThat(full.organisation("A1").foreign()).isTrue();
        assertThat(full.organisation("A1").name()).isEqualTo("A1");
    }

    @Test
    void knowsAnUndescribedOperatorByItsNumber() {
        LawCase full = read(FULL);

        assertThat(full.organisation("55210055400013").foreign()).isFalse();
        assertThat(full.organisation("Z9").foreign()).isTrue();
        assertThat(full.organisation("Z9").own()).isEqualTo(EnterpriseFigures.UNKNOWN);
    }

    @Test
    void readsTheConsortiumWithHoursInBothNotations() {
        CaseConsortium grouping = read(FULL).consortium();

        assertThat(grouping.lead()).isEqualTo("90210045200017");
        assertThat(grouping.members().get(0).hours().total()).isEqualTo(321);
        assertThat(grouping.members().get(1).hours()).isEqualTo(CaseConsortium.InsertionHours.NONE);
        assertThat(grouping.subcontracts())
                .extracting(CaseConsortium.Subcontract::hours)
                .containsExactly(40, 321, 0);
        assertThat(grouping.subcontracts())
                .extracting(CaseConsortium.Subcontract::lot)
                .containsExactly("2", "1", "1");
        assertThat(grouping.staffing())
                .containsExactly(new CaseConsortium.Staffing("B1", "A1", "2", Amount.of("5"), 6));
        assertThat(grouping.reliedUpon())
                .containsExactly(
                        new CaseConsortium.ReliedUpon("R1", List.of()),
                        new CaseConsortium.ReliedUpon("90210045200017", List.of("2")),
                        new CaseConsortium.ReliedUpon("R2", List.of()));
        assertThat(grouping.reliedUponFor("1")).containsExactly("R1", "R2");
        assertThat(grouping.reliedUponFor("2")).containsExactly("R1", "90210045200017", "R2");
    }

    @ParameterizedTest
    @CsvSource({"SIGNED, true", "AWARDED, true", "CLOSED, true", "UNDER_EVALUATION, false", "DRAFTING, false"})
    void knowsWhenTheContractIsSigned(String state, boolean signed) {
        assertThat(read(FULL.replace("state: SIGNED", "state: " + state))
                        .consortium()
                        .isSigned())
                .isEqualTo(signed);
    }

    @Test
    void readsDepositsChangesAndOtherCandidacies() {
        LawCase full = read(FULL);

        assertThat(full.others().get(0).isAlive()).isFalse();
        assertThat(full.others()).extracting(CaseCandidacy::alone).containsExactly(false, true, false);
        assertThat(full.others()).extracting(CaseCandidacy::representative).containsExactly("X", "Y", null);
        assertThat(full.deposit().buyerPlatformLog()).isTrue();
        assertThat(full.deposit().platformEvidence()).isTrue();
        assertThat(full.deposit().diligence().startedBefore()).isEqualTo(Duration.ofHours(1));
        assertThat(full.deposit().backupCopy().marked()).isFalse();
        assertThat(full.deposits())
                .allMatch(deposit -> !deposit.buyerPlatformLog() && !deposit.platformEvidence())
                .allMatch(deposit -> deposit.complete() && deposit.number() == 1);
        assertThat(full.change().cause()).isEqualTo(CompositionChange.Cause.EXCLUSION_GROUND);
        assertThat(full.change().proof()).isTrue();
        assertThat(full.milestones())
                .containsExactly(
                        new CaseMilestone("m1", 3, Duration.ZERO), new CaseMilestone("m2", 0, Duration.ofHours(48)));
    }

    @ParameterizedTest(name = "{0}: {1}, proof {2}")
    @CsvSource({
        "'kind: WITHDRAWAL, proof: false', VOLUNTARY, false",
        "'kind: WITHDRAWAL', VOLUNTARY, false",
        "'kind: WITHDRAWAL, cause: RESTRUCTURING, proof: true', RESTRUCTURING, true",
    })
    void treatsAChangeAsVoluntaryUnlessItIsDemanded(String change, CompositionChange.Cause cause, boolean proof) {
        LawCase law = read(FULL.replace("kind: EXCLUSION_DEMAND", change).replace("proof: a letter,", ""));

        assertThat(law.change().cause()).isEqualTo(cause);
        assertThat(law.change().proof()).isEqualTo(proof);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "headcount: 48.25, headcount: 48.255, not-a-headcount",
        "zone: America/Martinique, zone: '-04:00', not-a-zone",
        "zone: America/Martinique, zone: Nowhere/There, not-a-zone",
        "'R1, {siret: \"90210045200017\", lots: [\"2\"]}', '{foreignId: R1, lots: [\"3\"]}', lot-not-described",
        "headcount: 48.25, headcount: 100000000, not-a-headcount",
        "foreignId: LAST, 'foreignId: LAST, siret: \"35600000000001\"', siret-and-foreign-id",
        "'number: \"2\"', 'number: \"1\"', twice",
        "foreignId: LAST, 'siret: \"90210045200017\"', twice",
        "'lots: [\"1\", \"2\"]', 'lots: [\"1\", \"2\", \"3\"]', lot-not-described",
        "'lead: \"902 100 452 00017\"', 'lead: \"902 100 452 00018\"', siret-wrong-check-digit",
        "'siret: \"902 100 452 00017\"', 'siret: \"35600000000002\"', siret-wrong-check-digit",
        "'siret: \"902 100 452 00017\"', 'siret: \"90210045200002\"', siret-wrong-check-digit",
    })
    void refuses(String written, String wrong, String problem) {
        String text = FULL.replace(written, wrong);
        assertThat(text).isNotEqualTo(FULL);

        assertThatThrownBy(() -> read(text)).hasMessageContaining("compliance.case." + problem);
    }

    @ParameterizedTest
    @CsvSource({"0", "99999999", "99999999.99", "0.01"})
    void acceptsAnyHeadcountOfEightDigits(String headcount) {
        assertThat(read(FULL.replace("headcount: 48.25", "headcount: " + headcount))
                        .organisation("90210045200017")
                        .own()
                        .headcount())
                .isEqualByComparingTo(headcount);
    }

    /** The establishments of the post office have numbers whose sum of digits is divisible by five. */
    @Test
    void acceptsTheSiretNumbersOfThePostOffice() {
        assertThat(read(FULL.replace("foreignId: LAST", "siret: \"35600000000001\""))
                        .organisation("35600000000001")
                        .siren())
                .isEqualTo("356000000");
    }

    @Test
    void readsUpToItsLimits() {
        String name = "x".repeat(1000);
        String padding = "#".repeat(256 * 1024 - FULL.getBytes(StandardCharsets.UTF_8).length);

        assertThat(read(FULL.replace("name: First", "name: " + name))
                        .organisation("90210045200017")
                        .name())
                .isEqualTo(name);
        assertThatThrownBy(() -> read(FULL.replace("name: First", "name: x" + name)))
                .hasMessageContaining("compliance.case.too-long");
        assertThat(read(FULL + padding).name()).isEqualTo("full");
        assertThatThrownBy(() -> read(FULL + padding + "#")).hasMessageContaining("compliance.case.file-too-large");
        assertThatThrownBy(() -> read("[".repeat(32) + "]".repeat(32)))
                .hasMessageContaining("compliance.case.not-yaml");
        assertThatThrownBy(() -> read("[".repeat(31) + "]".repeat(31)))
                .hasMessageContaining("compliance.case.not-fields");
    }
}
