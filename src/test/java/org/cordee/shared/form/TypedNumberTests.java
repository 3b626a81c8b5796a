package org.cordee.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

/** What somebody types comes back as they would write it, and means the same when it is sent again. */
class TypedNumberTests {

    @AfterEach
    void anyReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.5|12,5", "1 200|1200", "319298,50|319 298,50", "-1150000|-1 150 000"})
    void spacesAFrenchFigure(String typed, String shown) {
        LocaleContextHolder.setLocale(Locale.FRENCH);

        String again = shown(typed);

        assertThat(again).isEqualTo(shown.replace(' ', '\u00a0'));
        assertThat(shown(again)).isEqualTo(again);
    }

    @Test
    void leavesAnEnglishOneWithItsPoint() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(shown("319 298,50")).isEqualTo("319298.50");
    }

    private static String shown(String typed) {
        DataBinder binder = new DataBinder(new Form());
        TypedNumber.register(binder);
        binder.bind(new MutablePropertyValues(Map.of("amount", typed)));
        BindingResult result = binder.getBindingResult();
        assertThat(result.hasErrors()).isFalse();
        return String.valueOf(result.getFieldValue("amount"));
    }

    /** Anything with a figure. */
    public static final class Form {

        private BigDecimal amount = BigDecimal.ZERO;

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }
}
