package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The capacities a buyer may ask of a candidate, and their normal form. */
class AskedCapacitiesTests {

    private static AskedCapacities persons(String headcount) {
        return new AskedCapacities(null, new BigDecimal(headcount));
    }

    @Test
    void treatsZeroAsNotAsked() {
        assertThat(new AskedCapacities(Amount.ZERO, new BigDecimal("0.00"))).isEqualTo(AskedCapacities.NONE);
        assertThat(AskedCapacities.NONE.isNone()).isTrue();
        assertThat(persons("1").isNone()).isFalse();
    }

    @Test
    void comparesHeadcountsByValue() {
        assertThat(persons("12.50")).isEqualTo(persons("12.5"));
        assertThat(persons("200.00").headcount()).hasToString("200");
        assertThat(persons("9999999.99").headcount()).hasToString("9999999.99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "10000000", "1E999999999"})
    void refusesAnInvalidHeadcount(String headcount) {
        assertThatThrownBy(() -> persons(headcount))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("tender.headcount.out-of-range"));
    }
}
