package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.shared.Amount;
import org.cordee.tender.AskedCapacities;
import org.cordee.tender.Flaw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The answers a user types about a lot's asked capacities: an empty answer differs from "none asked". */
class CapacitiesFieldTests {

    private final List<Flaw> flaws = new ArrayList<>();

    private AskedCapacities read(String choice, String turnover, String headcount) {
        return new CapacitiesField(choice, turnover, headcount).read("lots[0].", flaws);
    }

    private List<String> wrong() {
        return flaws.stream().map(flaw -> flaw.code() + " " + flaw.field()).toList();
    }

    @BeforeEach
    void useFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void resetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void distinguishesAnEmptyAnswerFromNoneAsked() {
        assertThat(read("", " ", "")).isEqualTo(AskedCapacities.UNKNOWN);
        assertThat(read("none", "", "")).isEqualTo(AskedCapacities.NONE);
        assertThat(wrong()).isEmpty();
    }

    @Test
    void readsFiguresAsPeopleWriteThem() {
        AskedCapacities asked = new AskedCapacities(Amount.of("450000.50"), new BigDecimal("12.5"));

        assertThat(read("asked", "450\u202f000,50 €", "12,5")).isEqualTo(asked);
        assertThat(read("", "450000.50", "12.50"))
                .as("figures mean that capacities are asked")
                .isEqualTo(asked);
        assertThat(List.of(
                        CapacitiesField.written(asked),
                        CapacitiesField.turnover(asked),
                        CapacitiesField.headcount(asked)))
                .containsExactly("asked", "450\u00a0000,50", "12,5");
        assertThat(wrong()).isEmpty();
    }

    @Test
    void refusesContradictoryOrIncompleteCapacities() {
        assertThat(read("asked", "", "")).isEqualTo(AskedCapacities.UNKNOWN);
        assertThat(read("none", "", "12")).isEqualTo(AskedCapacities.UNKNOWN);
        assertThat(wrong())
                .containsExactly(
                        "capacities.unsaid lots[0].askedTurnover", "capacities.none-and-some lots[0].capacities");
    }

    @Test
    void namesTheUnreadableFigure() {
        read("asked", "beaucoup", "douze");
        read("asked", "", "-2");

        assertThat(wrong())
                .containsExactly(
                        "amount.unreadable lots[0].askedTurnover",
                        "headcount.unreadable lots[0].askedHeadcount",
                        "headcount.unreadable lots[0].askedHeadcount");
    }
}
