package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;
import static org.cordee.law.rules.SoundCase.and;
import static org.cordee.law.rules.SoundCase.assertFindings;
import static org.cordee.law.rules.SoundCase.check;
import static org.cordee.law.rules.SoundCase.findings;
import static org.cordee.law.rules.SoundCase.section;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Second-rank subcontracting, supplies with services, subsidised posts, an experiment that ends, signatures, a backup
 * copy.
 */
class SmallRulesTests {

    private static final String FIRST =
            "{from: \"90240000100019\", siret: \"90240074600019\", lot: \"1\", amount: 100.00}";
    private static final String SECOND =
            "{from: \"90240074600019\", siret: \"90240111600014\", lot: \"1\", amount: 10.00%s}";

    @Test
    void requiresABondForASecondRankSubcontractor() {
        String known = SOUND.replace(
                "consortium:",
                "  - {siret: \"90240111600014\", headcount: 3, turnover: 1.00, balanceSheet: 1.00}\nconsortium:");

        assertThat(findings(check(known + "  subcontracts: [%s, %s]\n".formatted(FIRST, SECOND.formatted("")))))
                .containsExactly("D11 subcontract.second-rank-guarantee WARNING ORGANISATION/90240111600014 lot 1"
                        + " {operator=90240074600019} {code=give-bond-or-delegation}");
        assertFindings(
                check(known + "  subcontracts: [%s, %s]\n".formatted(FIRST, SECOND.formatted(", guaranteed: false"))),
                "D11 subcontract.second-rank-guarantee");
        assertFindings(
                check(known + "  subcontracts: [%s, %s]\n".formatted(FIRST, SECOND.formatted(", guaranteed: true"))));
        assertFindings(check(known + "  subcontracts: [%s]\n".formatted(FIRST)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SUPPLIES, D11 shares.supplies-subcontracted", "SUPPLIES_WITH_SERVICES, "})
    void allowsSubcontractingSuppliesThatComeWithServices(String nature, String expected) {
        LawAnswer answer = check(
                SOUND.replace("nature: SERVICES", "nature: " + nature) + "  subcontracts: [%s]\n".formatted(FIRST));

        assertFindings(answer, expected == null ? new String[0] : new String[] {expected});
    }

    @Test
    void explainsALowPriceBySubsidisedPosts() {
        LawAnswer answer = and("buyerMessage: {kind: LOW_OFFER, reasonCode: L2152-6}\n");

        assertThat(findings(answer))
                .containsExactly("D11 price.subsidised-posts INFO ORGANISATION/90240037300012 lot null"
                        + " {insertionKind=EI} {code=keep-proof-of-aid}");
        assertThat(answer.sections()).doesNotContainKey("award");
        assertFindings(and("buyerMessage: {kind: DECISION, reasonCode: R2181-7}\n"), "A-02 award.not-from-here");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-12-31T10:00:00+01:00, insertion.experiment-ends INFO",
        "2027-01-01T10:00:00+01:00, insertion.experiment-over WARNING",
    })
    void reportsTheEndOfAnExperiment(String at, String expected) {
        LawAnswer answer = check(SOUND.replace("at: 2027-03-01T10:00:00+01:00", "at: " + at)
                .replace("insertionKind: EI,", "insertionKind: EITI,"));

        assertThat(findings(answer))
                .contains(
                        "D1 %s ORGANISATION/90240037300012 lot null {insertionKind=EITI, to=2026-12-31} {code=show-proof}"
                                .formatted(expected));
        assertThat(check(SOUND).findings()).isEmpty();
    }

    @Test
    void listsWhichDocumentsAreSignedAndWhen() {
        assertThat(section(check(SOUND), "signature"))
                .contains("applicationForms=UNSIGNED", "subcontractForm=BEFORE_ACCEPTANCE", "commitment=BY_AWARD");
        assertThat(section(check(SOUND.replace("nature: SERVICES", "signatureRequiredAtDeposit: true")), "signature"))
                .contains("applicationForms=UNSIGNED", "commitment=AT_DEPOSIT");
    }

    @Test
    void savesAnUnreadableDepositByABackupCopy() {
        String deposit =
                "deposit: {startedAt: 2027-03-15T10:00:00+01:00, completedAt: 2027-03-15T10:10:00+01:00, %s}\n";
        String copy = "backupCopy: {kind: ELECTRONIC, receivedAt: 2027-03-15T%s+01:00}";

        assertThat(findings(and(deposit.formatted("readable: false, " + copy.formatted("12:00:00")))))
                .containsExactly(
                        "D14 deposit.backup-openable WARNING DEPOSIT/1 lot null"
                                + " {outcome=BACKUP_OPENABLE, lateBySeconds=0} {code=deposit-again-complete}{code=ask-to-open-backup}");
        assertThat(findings(check(SOUND.replace("at: 2027-03-01T10:00:00", "at: 2027-03-15T12:00:01")
                        + deposit.formatted("complete: false, " + copy.formatted("12:00:00")))))
                .containsExactly("D14 deposit.backup-openable WARNING DEPOSIT/1 lot null"
                        + " {outcome=BACKUP_OPENABLE, lateBySeconds=0} {code=ask-to-open-backup}");
        assertFindings(
                and(deposit.formatted("readable: false, " + copy.formatted("12:00:01"))), "D14 deposit.incomplete");
        assertFindings(
                and(deposit.formatted(
                        "readable: false, " + copy.formatted("12:00:00").replace("{", "{marked: false, "))),
                "D14 deposit.incomplete");
        assertFindings(and(deposit.formatted("readable: true")));
    }
}
