package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

/** A typed figure is shown again as its user would write it, and has the same meaning when it is sent again. */
class NumberInputTests {

    @AfterEach
    void anyReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5|12,5",
                "1 200|1200",
                "319298,50|319 298,50",
                "-1150000|-1 150 000",
                "150 000 €|150 000",
                "62,5 %|62,5"
            })
    void spacesAFrenchFigure(String typed, String shown) {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        String again = shown(typed);

        assertThat(again).isEqualTo(shown.replace(' ', '\u00a0'));
        assertThat(shown(again)).isEqualTo(again);
    }

    @Test
    void keepsThePointOfAnEnglishFigure() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(shown("319 298,50")).isEqualTo("319298.50");
    }

    /** With a decimal comma, 150,000 would mean a hundred and fifty. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150,000|150000",
                "1,250.50|1250.50",
                "12,5|12.5",
                "0,125|0.125",
                "€1,000,000|1000000",
                "-1,200|-1200"
            })
    void readsCommasOfAnEnglishFigureAsThousandsSeparators(String typed, String shown) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(shown(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 200", "1\u202f200", "1\u00a0200"})
    void readsAWholeNumberWithTheSpacesItIsShownWith(String typed) {
        assertThat(bound("hours", typed).getFieldValue("hours")).isEqualTo("1200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5", "0x10", "12345678901", "douze"})
    void refusesTextsThatAreNotWholeNumbers(String typed) {
        assertThat(bound("hours", typed).hasFieldErrors("hours")).isTrue();
    }

    private static String shown(String typed) {
        BindingResult result = bound("amount", typed);
        assertThat(result.hasErrors()).isFalse();
        return String.valueOf(result.getFieldValue("amount"));
    }

    private static BindingResult bound(String field, String typed) {
        DataBinder binder = new DataBinder(new Form());
        NumberInput.register(binder);
        binder.bind(new MutablePropertyValues(Map.of(field, typed)));
        return binder.getBindingResult();
    }

    /** Any form with a figure. */
    public static final class Form {

        private BigDecimal amount = BigDecimal.ZERO;
        private Integer hours = 0;

        public Integer getHours() {
            return hours;
        }

        public void setHours(Integer hours) {
            this.hours = hours;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }
}
