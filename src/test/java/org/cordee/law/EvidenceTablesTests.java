package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cordee.feel.DecisionTables;
import org.cordee.law.JudgingEvidence.EvidenceJudgement;
import org.cordee.law.RequiringDocuments.RequiredDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D12: the pieces that a member must give, and the standing of each. */
class EvidenceTablesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final DecisionTables TABLES = DecisionTables.onClasspath();

    private static DocumentFacts partner() {
        return new DocumentFacts(TODAY, false, true, "SERVICES", "NONE", false, 500_000, false);
    }

    private static List<RequiredDocument> asked(DocumentFacts facts) {
        return new RequiringDocuments(TABLES).of(facts);
    }

    private static List<String> pieces(DocumentFacts facts) {
        return asked(facts).stream().map(RequiredDocument::piece).toList();
    }

    @Test
    void givesEveryPieceAnArticleAndListsItOnce() {
        for (String nature : List.of("WORKS", "UNKNOWN")) {
            for (String reserved : List.of("NONE", "L2113_12", "L2113_13", "L2113_12_13", "L2113_13_1", "L2113_15")) {
                for (boolean french : List.of(true, false)) {
                    List<RequiredDocument> asked =
                            asked(new DocumentFacts(TODAY, true, french, nature, reserved, true, 900_000, false));

                    assertThat(asked).extracting(RequiredDocument::piece).doesNotHaveDuplicates();
                    assertThat(asked).extracting(RequiredDocument::article).allMatch(article -> article.length() > 4);
                }
            }
        }
    }

    @Test
    void requiresTheLetterOfApplicationOfTheLeadAndThePowerOfThePartner() {
        DocumentFacts lead = new DocumentFacts(TODAY, true, true, "SERVICES", "NONE", false, 500_000, false);

        assertThat(pieces(lead)).contains("DC1", "DC2").doesNotContain("POWER_OF_ATTORNEY");
        assertThat(pieces(partner())).contains("DC2", "POWER_OF_ATTORNEY").doesNotContain("DC1");
    }

    @Test
    void asksNoFrenchMemberForAnExtractSinceNovember2021() {
        assertThat(pieces(partner())).contains("SIREN").doesNotContain("REGISTER_EXTRACT");
        assertThat(pieces(new DocumentFacts(
                        LocalDate.of(2021, 10, 31), false, true, "SERVICES", "NONE", false, 500_000, false)))
                .contains("REGISTER_EXTRACT")
                .doesNotContain("SIREN");
        assertThat(pieces(new DocumentFacts(TODAY, false, false, "SERVICES", "NONE", false, 500_000, false)))
                .contains("REGISTER_EXTRACT", "POSTED_WORKERS")
                .doesNotContain("SIREN");
    }

    @Test
    void requiresTheVigilanceCertificateFromFiveThousandEurosForSixMonths() {
        assertThat(asked(partner()))
                .filteredOn(one -> one.piece().equals("VIGILANCE"))
                .singleElement()
                .satisfies(one -> assertThat(one.validityMonths()).isEqualTo(6))
                .satisfies(one -> assertThat(one.article()).startsWith("D8222-5"));
        assertThat(pieces(new DocumentFacts(TODAY, false, true, "SERVICES", "NONE", false, 499_999, false)))
                .doesNotContain("VIGILANCE");
    }

    @Test
    void requiresALetterOfCommitmentWhenAMemberReliesOnAnotherOperator() {
        assertThat(asked(new DocumentFacts(TODAY, false, true, "SERVICES", "NONE", false, 0, true)))
                .filteredOn(one -> one.piece().equals("COMMITMENT_LETTER"))
                .singleElement()
                .satisfies(one -> assertThat(one.obligation()).isEqualTo("MANDATORY"))
                .satisfies(one -> assertThat(one.stage()).isEqualTo("DEPOSIT"))
                .satisfies(one -> assertThat(one.article()).isEqualTo("R2143-12"));
        assertThat(pieces(partner())).doesNotContain("COMMITMENT_LETTER");
    }

    @Test
    void requiresProofOfTheStatusOnAReservedLot() {
        assertThat(asked(new DocumentFacts(TODAY, false, true, "SERVICES", "L2113_12", false, 0, false)))
                .filteredOn(one -> one.piece().equals("STATUS_PROOF"))
                .extracting(RequiredDocument::obligation)
                .containsExactly("MANDATORY");
        assertThat(asked(new DocumentFacts(TODAY, false, true, "SERVICES", "NONE", true, 0, false)))
                .filteredOn(one -> one.piece().equals("STATUS_PROOF"))
                .extracting(RequiredDocument::obligation)
                .containsExactly("OPTIONAL");
        assertThat(pieces(partner())).doesNotContain("STATUS_PROOF", "DECENNIAL_INSURANCE");
    }

    @ParameterizedTest
    @CsvSource({
        "DEPOSIT, NONE, MANDATORY, DEPOSIT, 99999, 99999, MISSING, BLOCKER",
        "DEPOSIT, NONE, MANDATORY, AWARD, 99999, 99999, MISSING, WARNING",
        "AWARD, NONE, MANDATORY, AWARD, 99999, 99999, MISSING, BLOCKER",
        "DEPOSIT, NONE, IF_CONCERNED, DEPOSIT, 99999, 99999, MISSING, WARNING",
        "DEPOSIT, NONE, OPTIONAL, DEPOSIT, 99999, 99999, NOT_PROVIDED, OK",
        "DEPOSIT, FILE, MANDATORY, AWARD, 0, -90, EXPIRES_BEFORE_AWARD, WARNING",
        "DEPOSIT, FILE, MANDATORY, AWARD, -1, -91, EXPIRED, WARNING",
        "AWARD, FILE, MANDATORY, AWARD, -1, -1, EXPIRED, BLOCKER",
        "DEPOSIT, FILE, MANDATORY, DEPOSIT, -1, -91, EXPIRED, BLOCKER",
        "AWARD, FILE, MANDATORY, AWARD, 0, 0, PRESENT, OK",
        "DEPOSIT, SHEET, MANDATORY, DEPOSIT, 99999, 99999, PRESENT, OK",
        "AWARD, ONLINE, MANDATORY, AWARD, 99999, 99999, AVAILABLE_ONLINE, OK",
        "DEPOSIT, ALREADY_SENT, MANDATORY, AWARD, 5, -85, ALREADY_SENT, OK",
        "AWARD, ALREADY_SENT, MANDATORY, AWARD, -85, -85, EXPIRED, BLOCKER",
        "AWARD, NOT_CONCERNED, IF_CONCERNED, AWARD, 99999, 99999, NOT_CONCERNED, OK",
        "AWARD, RECORDED, MANDATORY, AWARD, 99999, 99999, PRESENT, OK",
    })
    void judgesTheStandingOfAPiece(
            String stage,
            String answer,
            String obligation,
            String demandedAt,
            long left,
            long leftAtAward,
            String standing,
            Severity severity) {
        EvidenceJudgement judged = new JudgingEvidence(TABLES)
                .judge(new EvidenceFacts(TODAY, stage, answer, obligation, demandedAt, left, leftAtAward));

        assertThat(judged.standing()).isEqualTo(standing);
        assertThat(judged.severity()).isEqualTo(severity);
        assertThat(judged.article()).isNotBlank();
    }
}
