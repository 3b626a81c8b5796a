package org.cordee.compliance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the tables of the law from both of its sides. */
class DecisionTableRowsTests {

    private static final DecisionTables TABLES = DecisionTables.onClasspath();
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private static List<Object> codes(String table, String output, Map<String, ?> inputs) {
        return TABLES.evaluate(table, inputs).rows().stream()
                .map(row -> (Object) row.get(output))
                .toList();
    }

    @ParameterizedTest(name = "{0} for {1}, ratio {2}, ESS {3}, launched {4}: {5} {6}")
    @CsvSource({
        "NONE, NONE, UNKNOWN, false, 2027-02-01, OK, R-00",
        "L2113_12, EA, REACHED, false, 2027-02-01, OK, R-01",
        "L2113_12, EATT, REACHED, false, 2027-02-01, OK, R-01",
        "L2113_12, ESAT, REACHED, false, 2027-02-01, OK, R-01",
        "L2113_12, EA, BELOW, false, 2027-02-01, NOT_ELIGIBLE, R-01",
        "L2113_12, EA, UNKNOWN, false, 2027-02-01, MANUAL_REVIEW, R-01",
        "L2113_12, EI, REACHED, true, 2027-02-01, NOT_ELIGIBLE, R-01",
        "L2113_12, EQUIVALENT, REACHED, false, 2027-02-01, MANUAL_REVIEW, R-01",
        "L2113_13, EI, REACHED, false, 2027-02-01, OK, R-02",
        "L2113_13, ACI, REACHED, false, 2027-02-01, OK, R-02",
        "L2113_13, AI, REACHED, false, 2027-02-01, OK, R-02",
        "L2113_13, ETTI, REACHED, false, 2027-02-01, OK, R-02",
        "L2113_13, ETTI, BELOW, false, 2027-02-01, NOT_ELIGIBLE, R-02",
        "L2113_13, ETTI, UNKNOWN, false, 2027-02-01, MANUAL_REVIEW, R-02",
        "L2113_13, EITI, REACHED, false, 2027-02-01, NOT_ELIGIBLE, R-02",
        "L2113_13, GEIQ, REACHED, false, 2027-02-01, NOT_ELIGIBLE, R-02",
        "L2113_13, EQUIVALENT, BELOW, false, 2027-02-01, MANUAL_REVIEW, R-02",
        "L2113_12_13, EA, REACHED, false, 2027-02-01, OK, R-04",
        "L2113_12_13, EI, REACHED, false, 2020-12-09, OK, R-04",
        "L2113_12_13, EI, REACHED, false, 2020-12-08, MANUAL_REVIEW, R-04",
        "L2113_12_13, EI, BELOW, false, 2027-02-01, NOT_ELIGIBLE, R-04",
        "L2113_12_13, EI, UNKNOWN, false, 2027-02-01, MANUAL_REVIEW, R-04",
        "L2113_12_13, GEIQ, REACHED, false, 2027-02-01, NOT_ELIGIBLE, R-04",
        "L2113_12_13, EQUIVALENT, REACHED, false, 2027-02-01, MANUAL_REVIEW, R-04",
        "L2113_13_1, SEP, REACHED, false, 2027-02-01, OK, R-03",
        "L2113_13_1, SEP, BELOW, false, 2027-02-01, NOT_ELIGIBLE, R-03",
        "L2113_13_1, SEP, UNKNOWN, false, 2027-02-01, MANUAL_REVIEW, R-03",
        "L2113_13_1, EI, REACHED, false, 2027-02-01, NOT_ELIGIBLE, R-03",
        "L2113_13_1, EQUIVALENT, REACHED, false, 2027-02-01, MANUAL_REVIEW, R-03",
        "L2113_13_1, SEP, REACHED, false, 2022-12-31, MANUAL_REVIEW, R-03",
        "L2113_15, NONE, UNKNOWN, true, 2027-02-01, OK, R-05",
        "L2113_15, EI, REACHED, false, 2027-02-01, NOT_ELIGIBLE, R-05",
        "L2113_15, EQUIVALENT, REACHED, false, 2027-02-01, MANUAL_REVIEW, R-05",
    })
    void admitsToAReservedLot(
            String reservation, String kind, String ratio, boolean ess, LocalDate on, String outcome, String rule) {
        Map<String, Object> row = TABLES.evaluate(
                        "reserved-lot",
                        Map.of("on", on, "reservation", reservation, "kind", kind, "ratio", ratio, "ess", ess))
                .row();

        assertThat(row).containsEntry("outcome", outcome).containsEntry("rule", rule);
    }

    @ParameterizedTest(name = "authority {0}, listed {1}, {2} months, mission {3}, won {4}: {5}")
    @CsvSource({
        "YES, YES, 36, YES, NO, ",
        "UNKNOWN, UNKNOWN, 0, YES, NO, ",
        "NO, YES, 36, YES, NO, reserved-lot.buyer-may-not",
        "YES, NO, 36, YES, NO, reserved-lot.services-not-listed",
        "YES, YES, 37, YES, NO, reserved-lot.too-long",
        "YES, YES, 36, NO, NO, reserved-lot.no-mission",
        "YES, YES, 36, UNKNOWN, NO, reserved-lot.mission-not-declared",
        "YES, YES, 36, YES, SAME_BUYER, reserved-lot.won-before",
        "YES, YES, 36, YES, OTHER_BUYER, reserved-lot.won-before-elsewhere",
    })
    void asksMoreOfALotReservedToTheSocialEconomy(
            String authority, String listed, int months, String mission, String won, String code) {
        assertThat(codes(
                        "reserved-ess-lot",
                        "code",
                        Map.of(
                                "on", DAY,
                                "contractingAuthority", authority,
                                "exclusivelyListed", listed,
                                "months", months,
                                "mission", mission,
                                "wonBefore", won)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}, guarantees {4}, competition {5}, launched {6}: {7}")
    @CsvSource({
        "BEFORE, OPEN, WITHDRAWAL, VOLUNTARY, false, false, 2027-02-01, FREE",
        "BEFORE, OPEN, WITHDRAWAL, EXCLUSION_GROUND, false, false, 2027-02-01, FREE",
        "FROZEN, OPEN, WITHDRAWAL, VOLUNTARY, true, true, 2027-02-01, NOT_ADMISSIBLE",
        "FROZEN, RESTRICTED, WITHDRAWAL, VOLUNTARY, true, true, 2027-02-01, NOT_ADMISSIBLE",
        "FROZEN, MAPA, REPLACEMENT, VOLUNTARY, true, true, 2027-02-01, NOT_ADMISSIBLE",
        "FROZEN, OPEN, WITHDRAWAL, RESTRUCTURING, true, false, 2027-02-01, ASK_BUYER",
        "FROZEN, OPEN, WITHDRAWAL, IMPOSSIBILITY_NOT_OWN, true, false, 2019-04-01, ASK_BUYER",
        "FROZEN, OPEN, WITHDRAWAL, IMPOSSIBILITY_NOT_OWN, false, true, 2027-02-01, NOT_ADMISSIBLE",
        "FROZEN, NEGOTIATED, WITHDRAWAL, VOLUNTARY, true, true, 2025-01-01, ASK_BUYER_AUTHORISATION",
        "FROZEN, COMPETITIVE_DIALOGUE, WITHDRAWAL, VOLUNTARY, true, true, 2027-02-01, ASK_BUYER_AUTHORISATION",
        "FROZEN, MAPA_NEGO, WITHDRAWAL, VOLUNTARY, true, true, 2027-02-01, ASK_BUYER_AUTHORISATION",
        "FROZEN, NEGOTIATED, WITHDRAWAL, VOLUNTARY, true, true, 2024-12-31, NOT_ADMISSIBLE",
        "FROZEN, NEGOTIATED, WITHDRAWAL, VOLUNTARY, false, true, 2027-02-01, NOT_ADMISSIBLE",
        "FROZEN, NEGOTIATED, WITHDRAWAL, VOLUNTARY, true, false, 2027-02-01, NOT_ADMISSIBLE",
        "FROZEN, OPEN, EXCLUSION_DEMAND, EXCLUSION_GROUND, false, false, 2027-02-01, REPLACE_WITHIN_10_DAYS",
        "FROZEN, OPEN, WITHDRAWAL, EXCLUSION_GROUND, false, false, 2027-02-01, REPLACE_WITHIN_10_DAYS",
        "AFTER_SIGNATURE, OPEN, EXCLUSION_DEMAND, EXCLUSION_GROUND, true, true, 2027-02-01, OUT_OF_SCOPE",
    })
    void saysWhatMayStillChange(
            String phase,
            String procedure,
            String kind,
            String cause,
            boolean guarantees,
            boolean competition,
            LocalDate launched,
            String outcome) {
        assertThat(codes(
                        "composition-change",
                        "outcome",
                        Map.of(
                                "launchedOn", launched,
                                "phase", phase,
                                "procedure", procedure,
                                "kind", kind,
                                "cause", cause,
                                "guaranteesKept", guarantees,
                                "competitionKept", competition)))
                .containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3} {4}")
    @CsvSource({
        "L2141-1, DECLARED, 2027-02-01, EXCLUDED, BLOCKER",
        "L2141-1, CLEANED, 2027-02-01, SELF_CLEANING_TO_ASSESS, MAJOR",
        "L2141-1, CLEANED, 2023-03-10, EXCLUDED, BLOCKER",
        "L2141-2, OPEN, 2027-02-01, CURABLE_BY_PAYMENT, BLOCKER",
        "L2141-2, LATE, 2027-02-01, EXCLUDED, BLOCKER",
        "L2141-2, SETTLED, 2027-02-01, SETTLED, INFO",
        "L2141-3, CLEANED, 2027-02-01, EXCLUDED, BLOCKER",
        "L2141-4, CLEANED, 2023-03-11, SELF_CLEANING_TO_ASSESS, MAJOR",
        "L2141-4, DECLARED, 2027-02-01, EXCLUDED, BLOCKER",
        "L2141-5, CLEANED, 2027-02-01, SELF_CLEANING_TO_ASSESS, MAJOR",
        "L2141-5, DECLARED, 2027-02-01, EXCLUDED, BLOCKER",
        "L2141-7, DECLARED, 2027-02-01, HEARING_REQUIRED, MAJOR",
        "L2141-7-1, DECLARED, 2027-02-01, HEARING_REQUIRED, MAJOR",
        "L2141-7-2, DECLARED, 2027-02-01, HEARING_REQUIRED, MAJOR",
        "L2141-8, DECLARED, 2027-02-01, HEARING_REQUIRED, MAJOR",
        "L2141-9, DECLARED, 2027-02-01, HEARING_REQUIRED, MAJOR",
        "L2141-10, DECLARED, 2027-02-01, HEARING_REQUIRED, MAJOR",
        "L2141-99, DECLARED, 2027-02-01, MANUAL_REVIEW, MAJOR",
    })
    void weighsAGroundOfExclusion(String ground, String standing, LocalDate on, String outcome, String severity) {
        assertThat(TABLES.evaluate("exclusion-ground", Map.of("on", on, "ground", ground, "standing", standing))
                        .row())
                .containsEntry("outcome", outcome)
                .containsEntry("severity", severity);
    }

    @ParameterizedTest(name = "{0}, repartition {1}: {2} {3} {4}")
    @CsvSource({
        "JOINT, false, SEPARATE, EACH_FOR_ITS_PART, ONE_PER_MEMBER",
        "JOINT_LEAD_SEVERAL, true, SEPARATE, EACH_OR_LEAD_FOR_TOTAL, ONE_PER_MEMBER",
        "SEVERAL, true, SEPARATE, LEAD_FOR_TOTAL, ONE_PER_MEMBER",
        "SEVERAL, false, SINGLE, LEAD_FOR_TOTAL, ONE_FOR_GROUP",
    })
    void paysByTheForm(String form, boolean stated, String scheme, String guarantee, String copy) {
        assertThat(TABLES.evaluate("payment-scheme", Map.of("on", DAY, "form", form, "repartitionStated", stated))
                        .row())
                .containsEntry("scheme", scheme)
                .containsEntry("guaranteeBy", guarantee)
                .containsEntry("assignmentCopy", copy);
    }

    @ParameterizedTest(name = "required {0}, everybody signs {1}: {2}, complete {3}")
    @CsvSource({"false, false, AWARD, true", "true, true, DEPOSIT, true", "true, false, DEPOSIT, false"})
    void asksForASignatureAtDepositOnlyIfTheDocumentsDo(
            boolean required, boolean signs, String moment, boolean complete) {
        assertThat(TABLES.evaluate(
                                "signature-policy",
                                Map.of("on", DAY, "requiredAtDeposit", required, "everyMemberSigns", signs))
                        .row())
                .containsEntry("moment", moment)
                .containsEntry("complete", complete);
    }

    @ParameterizedTest(name = "{0}, unforeseen {1}, launched {2}: {3} {4}")
    @CsvSource({
        "UNDER_EVALUATION, true, 2026-01-01, true, R2181-7",
        "UNDER_EVALUATION, true, 2025-12-31, false, R2181-7",
        "LOST, true, 2027-02-01, false, R2181-7",
        "UNDER_EVALUATION, false, 2025-12-31, true, R2144-7",
        "LOST, false, 2027-02-01, true, R2144-7",
        "AWARDED, false, 2027-02-01, false, R2181-7",
    })
    void turnsToTheNextInRank(String state, boolean unforeseen, LocalDate launched, boolean allowed, String article) {
        assertThat(TABLES.evaluate(
                                "award-to-next",
                                Map.of("launchedOn", launched, "state", state, "unforeseen", unforeseen))
                        .row())
                .containsEntry("allowed", allowed)
                .containsEntry("article", article);
    }
}
