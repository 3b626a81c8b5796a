package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.law.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of an answer, with the figures as each language writes them. */
class LawTextsTests {

    private static final LawTexts FRENCH = LawTexts.in(Locale.FRENCH);
    private static final LawTexts ENGLISH = LawTexts.in(Locale.ENGLISH);

    private static Finding finding(String code, Map<String, Object> evidence) {
        return new Finding("D", code, Severity.MAJOR, "", FindingSubject.organisation("A1"), null, evidence, List.of());
    }

    @Test
    void formatsFiguresForEachLanguage() {
        Finding gap = finding("shares.amounts-not-total", Map.of("differenceAmount", "1234567.50"));
        Finding shares = finding("shares.not-hundred", Map.of("sharesPercent", "99.9999"));

        assertThat(FRENCH.finding(gap)).doesNotContain(" €").matches(".*1\\h234\\h567,50\\h€ .*");
        assertThat(ENGLISH.finding(gap)).contains("EUR 1,234,567.50");
        assertThat(FRENCH.finding(shares)).doesNotContain(" %").matches(".*99,9999\\h% .*");
        assertThat(ENGLISH.finding(shares)).contains("99.9999%");
        assertThat(FRENCH.decimal("1.5")).isEqualTo("1,5");
        assertThat(ENGLISH.decimal("1.5")).isEqualTo("1.5");
    }

    @Test
    void putsPlacesOperatorsLotsDaysAndCodesIntoWords() {
        LawTexts named = FRENCH.withNames(Map.of("90240037300012", "Atelier du Pont"));
        Finding open = finding(
                "insertion-hours.not-computable",
                Map.of(
                        "lowerBound",
                        799,
                        "missing",
                        List.of("organisations[90240037300012].insertionStaffRatio", "lots[LOT-0002].amount")));

        assertThat(named.finding(open))
                .matches(".*799\\hh\\. Données manquantes\\h: la part de salariés en insertion\\h: Atelier du Pont,"
                        + " le montant\\h: Lot\\h2\\.");
        assertThat(named.finding(finding(
                        "reserved-lot.not-eligible",
                        Map.of("reservation", "L2113_12", "insertionKind", "NONE", "minRatio", "50"))))
                .contains("handicap, L2113-12", "sans convention")
                .doesNotContain("_");
        assertThat(named.finding(finding("standing.ends-before-the-deadline", Map.of("to", "2027-03-10"))))
                .contains("10/03/2027");
        assertThat(named.subject(FindingSubject.organisation("90240037300012"))).isEqualTo("Atelier du Pont");
        assertThat(named.subject(new FindingSubject(FindingSubject.Kind.LOT, "LOT-0003")))
                .matches("Lot\\h3");
        assertThat(ENGLISH.subject(new FindingSubject(FindingSubject.Kind.CONSORTIUM, "C-A")))
                .isEqualTo("The grouping");
    }

    @Test
    void formatsALowerBoundByItsUnit() {
        assertThat(FRENCH.finding(finding("target.amount-not-computable", Map.of("lowerBound", "149999.00"))))
                .matches(".*déjà certain\\h: 149\\h999,00\\h€.*");
        assertThat(ENGLISH.finding(finding("target.amount-not-computable", Map.of("lowerBound", "149999.00"))))
                .contains("already certain: EUR 149,999.00");
        assertThat(FRENCH.finding(finding("target.hours-not-computable", Map.of("lowerBound", 1499))))
                .matches(".*déjà certaines\\h: 1\\h499\\hh.*");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "1.70, '1,7 point', 1.7 points",
        "1.9999, '1,9999 point', 1.9999 points",
        "2.00, 2 points, 2 points",
        "1.00, 1 point, 1 point",
        "0.01, '0,01 point', 0.01 points",
        "-2.5, '−2,5 points', −2.5 points",
        "20.00, 20 points, 20 points",
    })
    void formatsPointsInSingularAndPlural(String points, String french, String english) {
        Remedy remedy = new Remedy("adjust-shares", Map.of("points", points));

        assertThat(FRENCH.remedy(remedy).replace('\u00a0', ' ')).endsWith(" " + french);
        assertThat(ENGLISH.remedy(remedy)).endsWith(" " + english);
    }

    @Test
    void namesASourceThatIsNoArticle() {
        assertThat(FRENCH.source("charter")).isEqualTo("charte des objectifs");
        assertThat(ENGLISH.source("charter")).isEqualTo("charter of targets");
        assertThat(FRENCH.source("L2112-2")).isEqualTo("L2112-2");
    }

    @Test
    void spacesANestedSentenceOnce() {
        String inner = FRENCH.sentence("compliance.case.missing", "at");

        assertThat(inner).contains("\u00ab\u00a0at\u00a0\u00bb");
        assertThat(FRENCH.sentence("compliance.check.wrong", "f", "1", inner)).endsWith(inner);
    }

    @Test
    void listsMissingFactsAndHasAWordForAMissingFigure() {
        Finding open = finding(
                "target.amount-not-computable",
                Map.of("lowerBound", "5.00", "missing", List.of("headcount", "turnover")));

        assertThat(ENGLISH.finding(open)).contains("already certain: EUR 5.00", "headcount, turnover");
        assertThat(ENGLISH.finding(finding("target.amount-not-computable", Map.of())))
                .contains("already certain: EUR not given")
                .doesNotContain("–");
    }

    @Test
    void formatsARemedyAndASentenceWithArguments() {
        assertThat(ENGLISH.remedy(Remedy.plain("complete-figures"))).isEqualTo("complete the missing data");
        assertThat(ENGLISH.remedy(Remedy.hours(4_900))).contains("4,900 h");
        assertThat(FRENCH.remedy(Remedy.hours(4_900))).matches("prévoir 4\\h900\\hh d’insertion de plus");
        assertThat(FRENCH.sentence("compliance.check.unevaluated", "D12")).matches("Non contrôlé ici\\h: D12");
    }
}
