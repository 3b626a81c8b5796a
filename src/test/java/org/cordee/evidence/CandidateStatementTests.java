package org.cordee.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.shared.Amount;
import org.junit.jupiter.api.Test;

class CandidateStatementTests {

    private static final String IBAN = "FR14 2004 1010 0505 0001 3M02 606";

    private static StatedTurnover year(int year) {
        return new StatedTurnover(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Amount.of("1250000"), null);
    }

    private static CandidateStatement stating(StatedTurnover... years) {
        return new CandidateStatement(null, null, List.of(years), List.of());
    }

    @Test
    void showsTheLatestYearFirst() {
        assertThat(stating(year(2023), year(2025), year(2024)).turnovers())
                .extracting(one -> one.to().getYear())
                .containsExactly(2025, 2024, 2023);
    }

    @Test
    void refusesYearsThatOverlap() {
        StatedTurnover long2025 =
                new StatedTurnover(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 12, 31), Amount.of("1"), null);

        refused("application.data.years-overlap", () -> stating(year(2024), long2025));
    }

    @Test
    void refusesAYearThatHasNotEnded() {
        refused("application.data.year-not-ended", () -> stating(year(2026)).requireByToday(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void refusesAnAccountWithWrongCheckDigits() {
        refused(
                "application.data.iban-wrong",
                () -> new StatedAccount("Rebâtir", "Banque", IBAN.replace("606", "607")));
        assertThat(new StatedAccount("Rebâtir", "Banque", IBAN).iban()).isEqualTo("FR1420041010050500013M02606");
    }

    @Test
    void keepsTheNumberOfAnAccountOutOfLogs() {
        assertThat(new StatedAccount("Rebâtir", "Banque", IBAN).toString()).doesNotContain("3M02", "Rebâtir");
    }

    @Test
    void keepsTheAnswersToCriteriaOfOtherRequests() {
        EspdStatement former = new EspdStatement(
                List.of(new StatedGround("prof-misconduct", false, null, null)),
                List.of(new StatedCapacity("tech-equip", true, true, "Deux nacelles")),
                List.of(),
                null);

        EspdStatement now = former.answering(
                Set.of("tech-equip", "envir-law"),
                new EspdStatement(
                        List.of(new StatedGround("envir-law", false, null, null)), List.of(), List.of(), null));

        assertThat(now.grounds()).extracting(StatedGround::code).containsExactly("prof-misconduct", "envir-law");
        assertThat(now.capacities()).isEmpty();
    }

    @Test
    void refusesTwoAnswersToOneCriterion() {
        StatedGround answer = new StatedGround("envir-law", false, null, null);

        refused(
                "application.espd.criterion-twice",
                () -> new EspdStatement(List.of(answer, answer), List.of(), List.of(), null));
    }
}
