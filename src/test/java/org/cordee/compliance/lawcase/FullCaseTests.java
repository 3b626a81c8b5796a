package org.cordee.compliance.lawcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A case in which every field says something: each is read as what it is, and written as it was read. */
class FullCaseTests {

    private static final String FULL = """
            case: full
            at: 2027-03-01T10:00:00+01:00
            consultation:
              launchedOn: 2027-02-01
              procedure: NEGOTIATED
              nature: WORKS
              applicationDeadline: 2027-03-10T12:00:00+01:00[Europe/Paris]
              offerDeadline: 2027-03-15T12:00:00+01:00[Europe/Paris]
              multiParticipationForbidden: true
              multiParticipationScope: CONSULTATION
              imposedForm: SEVERAL
              imposedFormJustification: one site
              essentialTasks: [roof, {task: walls, by: "A1"}]
              signatureRequiredAtDeposit: true
              admissibilityDecidedAt: 2027-04-01T10:00:00+02:00
              buyer: {id: vdl, isContractingAuthority: true, kind: LOCAL, runningCostsOver60M: true}
              estimatedValue: 1300000.00
              globalContract: {kind: DESIGN_BUILD, infrastructure: true, groupingRequired: true, pmeSharePct: 20, sectorException: true}
            lots:
              - {number: "1", amount: 600000.00, status: MODIFIED, reservation: L2113_13, reservationMinRatio: 0.60,
                 insertionClause: {rate: 8, labourShare: 50, hourlyCost: 31.50, blocking: false},
                 attri1Total: 600000.01, priceScheduleTotal: 600000.02, exclusivelyListedServices: true,
                 durationMonths: 36, capacities: {turnover: 900000.00, headcount: 12.5, estimate: 700000.00},
                 duties: {socialClause: false, derogation: SHORT_WORKS, environmentalClause: true,
                          environmentalCriterion: false, criterion: SOLE_COST, reservationNamed: true},
                 places: [FRF11, FR101]}
              - {number: "2", insertionClause: {hours: 700}}
            organisations:
              - siret: "902 100 452 00017"
                name: First
                legalForm: SCOP
                headcount: 48.25
                turnover: 2400000.00
                balanceSheet: 1200000.00
                parentSiren: "552100554"
                groupHeadcount: 6100
                groupTurnover: 1700000000.00
                groupBalance: 2100000000.00
                partnerEnterprises: [{name: P, sharePct: 25, headcount: 7, turnover: 8.00, balanceSheet: 9.00}]
                publicOwnershipPct: 24.9999
                createdOn: 2020-01-01
                commerciallyAutonomous: true
                essStatus: ESUS
                essFrom: 2026-01-01
                essTo: 2028-01-01
                esusRequestedOn: 2025-11-01
                essMissionStatement: true
                insertionKind: EI
                conventionFrom: 2026-02-01
                conventionTo: 2027-12-31
                disadvantagedWorkerRatio: 0.55
                insertionStaffRatio: 0.5
                previousReservedAwards: [{buyer: vdl, on: 2025-05-05}]
                exclusionGrounds:
                  - {article: L2141-2, debtPaid: true, bindingAgreement: true, agreementRespected: false,
                     agreementShownAt: 2027-02-20T10:00:00+01:00, enforcementMeasure: true, selfCleaning: true,
                     decidedOn: 2026-05-05, until: 2029-05-05, year: 2026, judgeOrdered: true, lifted: true}
              - foreignId: A1
              - {foreignId: LAST, name: last}
            consortium:
              id: C-A
              lots: ["1", "2"]
              form: JOINT_LEAD_SEVERAL
              lead: "902 100 452 00017"
              state: SIGNED
              repartitionStated: true
              members:
                - {siret: "90210045200017", lot: "1", share: 60, amount: 360000.00, signatory: s, representative: r,
                   tasks: [roof], insertionHours: {structure: 1, direct: 20, madeAvailable: 300}}
                - {foreignId: A1, lot: "2"}
              subcontracts:
                - {from: A1, siret: "90210045200017", lot: "2", amount: 10.00, insertionHours: 40, accessory: true, tasks: [x], guaranteed: true}
                - {from: A1, foreignId: B1, amount: 11.00, insertionHours: {structure: 1, direct: 20, madeAvailable: 300}}
                - {from: A1, foreignId: B1, amount: 12.00}
              staffing: [{by: B1, siret: A1, lot: "2", amount: 5.00, hours: 6}]
              reliedUpon: [R1]
            others:
              - {id: C-B, lots: ["1"], lead: X, members: [X, Y], signatories: [s], representatives: [r], state: ABANDONED}
            deposit:
              number: 2
              complete: false
              readable: false
              startedAt: 2027-03-15T11:00:00+01:00
              completedAt: 2027-03-15T11:30:00+01:00
              backupCopy: {kind: ELECTRONIC, marked: false, receivedAt: 2027-03-15T11:40:00+01:00}
              diligence: {startedBefore: PT60M, ownEquipmentWorked: true}
              platformEvidence: [a log]
              buyerPlatformLog: shown
            deposits:
              - {startedAt: 2027-03-15T11:00:00+01:00, completedAt: 2027-03-15T11:30:00+01:00, buyerPlatformLog: false}
              - {startedAt: 2027-03-15T11:00:00+01:00, completedAt: 2027-03-15T11:30:00+01:00}
            change: {kind: EXCLUSION_DEMAND, subject: A1, at: 2027-03-20T10:00:00+01:00, guaranteesKept: true,
                     competitionKept: true, replacement: B1, replacementProvidedAt: 2027-03-21T10:00:00+01:00,
                     proof: a letter, newLead: B1, partners: [A1], invited: [B1]}
            buyerMessage: {kind: AWARD, reasonCode: R2181-7, receivedAt: 2027-05-01T10:00:00+02:00}
            milestones: [{id: m1, before: 3 calendar days}, {id: m2, before: PT48H}]
            """;

    private static LawCase read(String text) {
        try {
            return CaseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void isWrittenAsItWasRead() {
        LawCase full = read(FULL);

        assertThat(read(JsonMapper.shared().writeValueAsString(CaseTree.of(full))))
                .isEqualTo(full);
    }

    @Test
    void readsWhatTheBuyerSays() {
        LawCase full = read(FULL);

        assertThat(full.consultation().essentialTasks())
                .containsExactly(Map.entry("roof", ""), Map.entry("walls", "A1"));
        assertThat(full.consultation().imposedFormJustified()).isTrue();
        assertThat(full.consultation().buyer())
                .isEqualTo(new Consultation.Buyer("vdl", true, Consultation.BuyerKind.LOCAL, true));
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
                .extracting(Consortium.Subcontract::guaranteed)
                .containsExactly(true, null, null);
        assertThat(full.lots().get(0).reservationMinRatio()).isEqualTo(Percentage.of("60"));
        assertThat(full.lots().get(0).capacities())
                .isEqualTo(new Lot.Capacities(Amount.of("900000"), new BigDecimal("12.5"), Amount.of("700000")));
        assertThat(full.lots().get(1).insertionClause())
                .isEqualTo(new Lot.InsertionClause(null, 700, null, null, true));
        assertThat(full.buyerMessage().reasonCode()).isEqualTo("R2181-7");
    }

    @Test
    void readsWhoTheOperatorsAre() {
        LawCase full = read(FULL);
        Organisation first = full.organisation("90210045200017");

        assertThat(first.siren()).isEqualTo("902100452");
        assertThat(first.group().headcount()).isEqualByComparingTo("6100");
        assertThat(first.partners())
                .containsExactly(new Organisation.Partner(
                        Percentage.of("25"), new Figures(new BigDecimal("7"), Amount.of("8"), Amount.of("9"))));
        assertThat(first.ess().to()).isEqualTo(LocalDate.of(2028, 1, 1));
        assertThat(first.insertion().insertionStaff()).isEqualTo(Percentage.of("50"));
        assertThat(first.previousReservedAwards())
                .containsExactly(new Organisation.ReservedAward("vdl", LocalDate.of(2025, 5, 5)));
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
    void knowsAnOperatorNobodyDescribedByItsNumberAlone() {
        LawCase full = read(FULL);

        assertThat(full.organisation("55210055400013").foreign()).isFalse();
        assertThat(full.organisation("Z9").foreign()).isTrue();
        assertThat(full.organisation("Z9").own()).isEqualTo(Figures.UNKNOWN);
    }

    @Test
    void readsTheGroupingWithHoursWrittenEitherWay() {
        Consortium grouping = read(FULL).consortium();

        assertThat(grouping.lead()).isEqualTo("90210045200017");
        assertThat(grouping.members().get(0).hours().total()).isEqualTo(321);
        assertThat(grouping.members().get(1).hours()).isEqualTo(Consortium.InsertionHours.NONE);
        assertThat(grouping.subcontracts())
                .extracting(Consortium.Subcontract::hours)
                .containsExactly(40, 321, 0);
        assertThat(grouping.subcontracts())
                .extracting(Consortium.Subcontract::lot)
                .containsExactly("2", "1", "1");
        assertThat(grouping.staffing()).containsExactly(new Consortium.Staffing("B1", "A1", "2", Amount.of("5"), 6));
        assertThat(grouping.reliedUpon()).containsExactly("R1");
    }

    @ParameterizedTest
    @CsvSource({"SIGNED, true", "CLOSED, true", "DRAFTING, false"})
    void knowsWhenTheContractIsSigned(String state, boolean signed) {
        assertThat(read(FULL.replace("state: SIGNED", "state: " + state))
                        .consortium()
                        .isSigned())
                .isEqualTo(signed);
    }

    @Test
    void readsWhatHappened() {
        LawCase full = read(FULL);

        assertThat(full.others().get(0).isAlive()).isFalse();
        assertThat(full.deposit().buyerPlatformLog()).isTrue();
        assertThat(full.deposit().platformEvidence()).isTrue();
        assertThat(full.deposit().diligence().startedBefore()).isEqualTo(Duration.ofHours(1));
        assertThat(full.deposit().backupCopy().marked()).isFalse();
        assertThat(full.deposits())
                .allMatch(deposit -> !deposit.buyerPlatformLog() && !deposit.platformEvidence())
                .allMatch(deposit -> deposit.complete() && deposit.number() == 1);
        assertThat(full.change().cause()).isEqualTo(Change.Cause.EXCLUSION_GROUND);
        assertThat(full.change().proof()).isTrue();
        assertThat(full.milestones())
                .containsExactly(new Milestone("m1", 3, Duration.ZERO), new Milestone("m2", 0, Duration.ofHours(48)));
    }

    @ParameterizedTest(name = "{0}: {1}, proof {2}")
    @CsvSource({
        "'kind: WITHDRAWAL, proof: false', VOLUNTARY, false",
        "'kind: WITHDRAWAL', VOLUNTARY, false",
        "'kind: WITHDRAWAL, cause: RESTRUCTURING, proof: true', RESTRUCTURING, true",
    })
    void takesAChangeForVoluntaryUnlessItIsDemanded(String change, Change.Cause cause, boolean proof) {
        LawCase law = read(FULL.replace("kind: EXCLUSION_DEMAND", change).replace("proof: a letter,", ""));

        assertThat(law.change().cause()).isEqualTo(cause);
        assertThat(law.change().proof()).isEqualTo(proof);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "headcount: 48.25, headcount: 48.255, not-a-headcount",
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
    void takesAnyHeadcountOfEightDigits(String headcount) {
        assertThat(read(FULL.replace("headcount: 48.25", "headcount: " + headcount))
                        .organisation("90210045200017")
                        .own()
                        .headcount())
                .isEqualByComparingTo(headcount);
    }

    /** The establishments of the post office are numbered so that the sum of the digits divides by five. */
    @Test
    void takesThePostOfficesNumbers() {
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
