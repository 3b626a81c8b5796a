package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.cordee.assessment.CheckView.TargetLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legal sheet offers its lead an act for a finding, where the product has a page for it. */
class FindingActTests {

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @CsvSource({
        "shares.not-hundred, CORRECT, shares",
        "grouping.form-missing, CORRECT, shares",
        "grouping.one-member, SIMULATE, design",
        "subcontract.second-rank-guarantee, CORRECT, subcontracts",
        "exposure.above-turnover, SIMULATE, shares",
        "target.amount-not-met, SIMULATE, design",
        "exclusion.of-a-member, SIMULATE, composition",
        "reserved-lot.not-eligible, SIMULATE, composition",
        "evidence.missing, ASK, application",
        "grouping.signatory-missing, ASK, agreement",
        "deposit.late-not-opened, CORRECT, submission",
    })
    void offersAPageWhereTheLeadActs(String code, FindingAct.Kind kind, String page) {
        assertThat(FindingAct.of(code)).isEqualTo(new FindingAct(kind, page));
    }

    /** A change of members, an award and a low price are asked about on pages of their own. */
    @Test
    void offersAnActForEachFindingThatCanStandOnTheSheet() {
        List<String> codes = ResourceBundle.getBundle("messages/compliance", Locale.FRENCH).keySet().stream()
                .filter(key -> key.startsWith("compliance.finding."))
                .map(key -> key.substring("compliance.finding.".length()))
                .toList();

        assertThat(codes)
                .hasSizeGreaterThan(80)
                .filteredOn(code -> FindingAct.of(code) == null)
                .allMatch(code -> code.matches("(change|award|price)\\..*"));
    }

    @Test
    void writesToTheBuyerFromThePageThatLinksToItsPlatform() {
        assertThat(FindingAct.of("buyer.sole-price").path()).isEmpty();
        assertThat(FindingAct.of("shares.not-hundred").path()).isEqualTo("/shares");
    }

    @Test
    void namesEachActInBothLanguages() {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("messages/assessment", language);
            ResourceBundle.getBundle("messages/compliance", language).keySet().stream()
                    .filter(key -> key.startsWith("compliance.finding."))
                    .map(key -> FindingAct.of(key.substring("compliance.finding.".length())))
                    .filter(Objects::nonNull)
                    .forEach(act -> assertThat(texts.containsKey(act.key()))
                            .as(act.key())
                            .isTrue());
        }
    }

    @ParameterizedTest(name = "{0} %: shown as {1}")
    @CsvSource({"24.99, 24.9", "24.94, 24.9", "25.00, 25.0", "25.01, 25.1", "25.06, 25.1", "30.04, 30.0"})
    void roundsAPerCentAwayFromTheTargetItCrosses(String percent, String shown) {
        TargetLine line =
                new TargetLine("MET", new BigDecimal(percent), new BigDecimal("25.00"), null, null, List.of());

        assertThat(line.shownPercent()).isEqualByComparingTo(shown);
    }
}
