package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.junit.jupiter.api.Test;

class AmountRangeTests {

    @Test
    void computesTheEurosOfAShareToTheCent() {
        assertThat(AmountRange.of(Percentage.of("12"), Percentage.of("18"), Amount.of("480000")))
                .isEqualTo(new AmountRange(Amount.of("57600"), Amount.of("86400")));
        assertThat(AmountRange.of(Percentage.of("33.3333"), Percentage.of("33.3333"), Amount.of("100.01")))
                .isEqualTo(new AmountRange(Amount.of("33.34"), Amount.of("33.34")));
    }

    @Test
    void knowsNoEurosWithoutAnEstimate() {
        assertThat(AmountRange.of(Percentage.of("12"), Percentage.of("18"), null))
                .isNull();
        assertThat(AmountRange.of(Percentage.of("12"), Percentage.of("18"), Amount.ZERO))
                .isNull();
    }
}
