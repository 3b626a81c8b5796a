package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D7: a change is judged with the consortium that results, by every rule; who was replaced in time is no longer judged. */
class ResultingConsortiumTests {

    private static final String LEAD = "90240000100019";
    private static final String PARTNER = "90240037300012";
    private static final String THIRD = "90240074600019";
    private static final String EXCLUDED =
            SOUND.replace("headcount: 48,", "exclusionGrounds: [{article: L2141-3}], headcount: 48,");
    private static final String DEMAND =
            "change: {kind: EXCLUSION_DEMAND, subject: \"%s\", at: 2027-03-20T10:00:00+01:00%s}\n";
    private static final String REPLACED = ", replacement: \"%s\", replacementProvidedAt: %s";

    private static List<String> codes(String text) {
        return check(text).findings().stream()
                .map(finding -> finding.rule() + " " + finding.code())
                .toList();
    }

    private static String demand(String subject, String more) {
        return DEMAND.formatted(subject, more);
    }

    @ParameterizedTest(name = "proposed {0}: the excluded member still blocks {1}")
    @CsvSource({
        "2027-03-30T23:59:59+02:00, false",
        "2027-03-31T00:00:00+02:00, true",
    })
    void stopsJudgingTheMemberThatWasReplacedInTime(String provided, boolean blocks) {
        List<String> codes = codes(EXCLUDED.replace("at: 2027-03-01T10:00:00+01:00", "at: 2027-04-01T10:00:00+02:00")
                + demand(PARTNER, REPLACED.formatted(THIRD, provided)));

        assertThat(codes.contains("X-01 exclusion.excluded")).isEqualTo(blocks);
        assertThat(codes.contains("X-02 change.replaced-in-time")).isEqualTo(!blocks);
    }

    @Test
    void keepsJudgingTheMemberWhoseReplacementIsOnlyNamed() {
        assertThat(codes(EXCLUDED + demand(PARTNER, ", replacement: \"" + THIRD + "\"")))
                .contains("X-01 exclusion.excluded", "X-02 change.replace-within-10-days");
        assertThat(codes(EXCLUDED + demand(PARTNER, ""))).contains("X-01 exclusion.excluded");
    }

    @Test
    void judgesTheGroundsAndTheEligibilityOfANewcomer() {
        String replaced =
                "change: {kind: REPLACEMENT, subject: \"%s\", replacement: \"%s\", at: 2027-03-10T10:00:00+01:00}\n"
                        .formatted(PARTNER, THIRD);
        String excluded =
                SOUND.replace("name: Les Bâtisseurs,", "name: Les Bâtisseurs, exclusionGrounds: [{article: L2141-3}],");
        String reserved = SOUND.replace("{number: \"2\",", "{number: \"2\", reservation: L2113_13,");

        assertThat(findings(check(excluded + replaced)))
                .anyMatch(one -> one.startsWith("X-01 exclusion.excluded BLOCKER ORGANISATION/" + THIRD));
        assertThat(findings(check(reserved + replaced)))
                .anyMatch(one -> one.startsWith("R-02 reserved-lot.not-eligible BLOCKER ORGANISATION/" + THIRD));
        assertThat(codes(SOUND + replaced)).doesNotContain("X-01 exclusion.excluded", "R-02 reserved-lot.not-eligible");
    }

    @Test
    void judgesThePartsOfTheResultingConsortiumForTheTargets() {
        String replaced =
                "change: {kind: REPLACEMENT, subject: \"%s\", replacement: \"90240111600014\", at: 2027-03-10T10:00:00+01:00}\n"
                        .formatted(PARTNER);
        String large = SOUND.replace(
                "consortium:",
                "  - {siret: \"90240111600014\", name: Autre, headcount: 9000, turnover: 9000000000.00, balanceSheet: 9000000000.00}\nconsortium:");

        assertThat(section(check(SOUND), "targets")).contains("amount={status=MET");
        assertThat(section(check(large + replaced), "targets")).contains("amount={status=NOT_MET, eligible=0.00");
        assertThat(section(check(large + replaced), "change"))
                .contains("resulting={lead=%s, members=[%s, 90240111600014]}".formatted(LEAD, LEAD));
    }

    @Test
    void findsThatOneMemberIsLeftAndGivesItsPartToTheLead() {
        LawAnswer answer = check(SOUND
                + "change: {kind: WITHDRAWAL, subject: \"%s\", at: 2027-03-10T10:00:00+01:00}\n".formatted(PARTNER));

        assertThat(answer.findings().stream().map(Finding::code))
                .contains("grouping.one-member", "change.free")
                .doesNotContain("shares.not-hundred", "shares.amounts-not-total");
        assertThat(section(answer, "members")).contains(LEAD).doesNotContain(PARTNER);
    }

    @Test
    void judgesANewLeadAgainstTheOtherCandidacies() {
        String other = "others: [{id: C-B, lots: [\"1\"], lead: \"%s\", members: [\"%s\", \"90240111600014\"]}]\n"
                .formatted(PARTNER, PARTNER);
        String leaves =
                "change: {kind: LEAD_WITHDRAWAL, subject: \"%s\", newLead: \"%s\", at: 2027-03-10T10:00:00+01:00}\n"
                        .formatted(LEAD, PARTNER);

        assertThat(codes(SOUND + other)).doesNotContain("G-03 lead.twice-on-the-lot");
        assertThat(codes(SOUND + other + leaves)).contains("G-04 lead.alone-too");
    }

    @Test
    void findsARivalCandidacyOfANamedReplacementBeforeItIsProposed() {
        String other = "others: [{id: C-B, lots: [\"1\"], members: [\"%s\", \"90240111600014\"]}]\n".formatted(THIRD);

        assertThat(codes(SOUND + other + demand(PARTNER, ", replacement: \"" + THIRD + "\"")))
                .contains("G-05 participation.in-both");
        assertThat(codes(SOUND + other + demand(PARTNER, ""))).doesNotContain("G-05 participation.in-both");
    }

    @Test
    void judgesTodaysConsortiumWhenTheChangeIsNotAdmissible() {
        String late = "change: {kind: WITHDRAWAL, subject: \"%s\", at: 2027-03-16T10:00:00+01:00}\n".formatted(PARTNER);

        assertThat(codes(SOUND + late)).containsExactly("G-07 change.not-admissible");
        assertThat(section(check(SOUND + late), "change")).doesNotContain("resulting");
    }

    @Test
    void judgesTodaysConsortiumWhileNobodyKnowsWhoTakesThePlace() {
        String replaced =
                "change: {kind: REPLACEMENT, subject: \"%s\", at: 2027-03-10T10:00:00+01:00}\n".formatted(PARTNER);

        assertThat(codes(SOUND + replaced)).containsExactly("G-07 change.free");
        assertThat(section(check(SOUND + replaced), "change")).doesNotContain("resulting");
    }

    @Test
    void renamesTheReplacedOperatorInItsSubcontractsAndStaff() {
        String handed = "  subcontracts: [{from: \"%s\", siret: \"90240111600014\", lot: \"1\", amount: 1.00}]\n"
                        .formatted(PARTNER)
                + "  staffing: [{by: \"90240111600014\", siret: \"%s\", lot: \"1\", hours: 10}]\n".formatted(PARTNER);
        String replaced =
                "change: {kind: REPLACEMENT, subject: \"%s\", replacement: \"%s\", at: 2027-03-10T10:00:00+01:00}\n"
                        .formatted(PARTNER, THIRD);
        String left = "change: {kind: WITHDRAWAL, subject: \"%s\", at: 2027-03-10T10:00:00+01:00}\n".formatted(PARTNER);

        assertThat(codes(SOUND + handed + replaced)).doesNotContain("D11 subcontract.second-rank-guarantee");
        assertThat(findings(check(SOUND + handed + replaced)))
                .anyMatch(
                        one -> one.contains("insertion-hours.lender-not-counted") && one.contains("operator=" + THIRD));
        assertThat(codes(SOUND + handed + left))
                .doesNotContain("D11 subcontract.second-rank-guarantee", "D9 insertion-hours.lender-not-counted");
    }

    @Test
    void listsTheDocumentsOfANewLeadAndOfASubcontractor() {
        String leaves =
                "change: {kind: LEAD_WITHDRAWAL, subject: \"%s\", newLead: \"%s\", at: 2027-03-10T10:00:00+01:00}\n"
                        .formatted(LEAD, PARTNER);
        String handed =
                "  subcontracts: [{from: \"%s\", siret: \"%s\", lot: \"1\", amount: 1.00}]\n".formatted(LEAD, THIRD);

        assertThat(section(and(leaves), "change"))
                .contains("documents=[COMPLETE_NEW_DEPOSIT, DC1, ATTRI1, POWERS_TO_NEW_LEAD]");
        assertThat(section(
                        and("change: {kind: REPLACEMENT, subject: \"%s\", at: 2027-03-10T10:00:00+01:00}\n"
                                .formatted(PARTNER)),
                        "change"))
                .contains(
                        "documents=[COMPLETE_NEW_DEPOSIT, DC1, ATTRI1, DC2_OF_REPLACEMENT, HONOUR_DECLARATION_OF_REPLACEMENT]");
        assertThat(section(and(demand(PARTNER, "")), "change"))
                .contains(
                        "documents=[REPLY_TO_BUYER, DC1, ATTRI1, DC2_OF_REPLACEMENT, HONOUR_DECLARATION_OF_REPLACEMENT]");
        assertThat(section(and(demand(LEAD, ", newLead: \"" + PARTNER + "\"")), "change"))
                .contains("POWERS_TO_NEW_LEAD]");
        assertThat(section(and(handed + demand(THIRD, "")), "change")).contains("documents=[REPLY_TO_BUYER, DC4]");
        assertThat(section(
                        and(handed
                                + "change: {kind: WITHDRAWAL, subject: \"%s\", at: 2027-03-10T10:00:00+01:00}\n"
                                        .formatted(THIRD)),
                        "change"))
                .contains("documents=[COMPLETE_NEW_DEPOSIT, DC4]");
        assertThat(section(
                        and(handed
                                + "change: {kind: REPLACEMENT, subject: \"%s\", cause: RESTRUCTURING, at: 2027-03-16T10:00:00+01:00}\n"
                                        .formatted(THIRD)),
                        "change"))
                .contains("documents=[REQUEST_TO_BUYER, DC4]");
    }

    @Test
    void admitsASubcontractorsReplacementWithoutTouchingTheMembers() {
        String handed =
                "  subcontracts: [{from: \"%s\", siret: \"%s\", lot: \"1\", amount: 1.00}]\n".formatted(LEAD, THIRD);
        LawAnswer answer = check(
                SOUND.replace("name: Les Bâtisseurs,", "name: Les Bâtisseurs, exclusionGrounds: [{article: L2141-3}],")
                        + handed
                        + demand(THIRD, REPLACED.formatted("90240111600014", "2027-03-22T10:00:00+01:00")));

        assertThat(answer.findings().stream().map(Finding::code)).doesNotContain("exclusion.excluded");
        assertThat(section(answer, "change")).contains("members=[%s, %s]".formatted(LEAD, PARTNER));
    }

    @Test
    void namesTheConditionThatFails() {
        assertThat(findings(and(
                        "change: {kind: WITHDRAWAL, subject: \"%s\", cause: RESTRUCTURING, guaranteesKept: false, at: 2027-03-16T10:00:00+01:00}\n"
                                .formatted(PARTNER))))
                .singleElement()
                .asString()
                .contains("NOT_ADMISSIBLE", "guaranteesKept=NO")
                .doesNotContain("competitionKept");
    }
}
