package org.cordee.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;

/** Tests which of the two figures of a share counts when one or both of them are typed. */
class TypedShareTests {

    private static final Amount TOTAL = Amount.of("2184500.00");

    private final TypedShare share = new TypedShare();
    private final Errors errors = new BeanPropertyBindingResult(share, "form");

    @Test
    void computesTheAmountOfATypedPercentage() {
        settle("17.5", null);

        figures("17.5", "382287.50");
    }

    @Test
    void computesThePercentageOfATypedAmountAndKeepsTheAmountToTheCent() {
        settle(null, "100000");

        figures("4.5777", "100000.00");
    }

    @Test
    void followsTheFigureThatTheUserChanged() {
        share.show(Percentage.of("17.5"), Amount.of("382287.50"));

        settle("20", "382287.50");
        figures("20", "436900.00");
        settle("20", "382287.50");
        figures("17.5", "382287.50");
        settle(null, "382287.50");

        assertThat(share.isEmpty()).as("the share was emptied").isTrue();
    }

    @Test
    void saysThatThePercentageCountsWhenBothWereChangedAndContradictEachOther() {
        settle("17.5", "400000");

        figures("17.5", "382287.50");
        assertThat(errors.getFieldErrors("amount"))
                .extracting(error -> error.getCode())
                .containsExactly("consortium.shares.share-counts");
        assertThat(errors.getFieldValue("amount")).isEqualTo(new BigDecimal("382287.50"));
    }

    @Test
    void acceptsBothFiguresWhenTheyDifferByTheRoundingAlone() {
        settle("4.5777", "100000");

        figures("4.5777", "100000.00");
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void refusesAnAmountAboveTheTotal() {
        settle(null, "3000000");

        assertThat(errors.getFieldErrors("amount"))
                .extracting(error -> error.getCode())
                .containsExactly("consortium.shares.more-than-the-total");
    }

    @Test
    void computesTheAmountsAgainWhenTheTotalChanges() {
        share.show(Percentage.of("50"), Amount.of("500.00"));

        share.settle(errors, "", Amount.of("2000.00"));

        figures("50", "1000.00");
        assertThat(errors.hasErrors()).isFalse();
    }

    private void settle(@Nullable String percentage, @Nullable String amount) {
        share.setPercentage(percentage == null ? null : new BigDecimal(percentage));
        share.setAmount(amount == null ? null : new BigDecimal(amount));
        share.settle(errors, "", TOTAL);
    }

    private void figures(String percentage, String amount) {
        assertThat(share.getPercentage()).isEqualByComparingTo(percentage);
        assertThat(share.getAmount()).isEqualByComparingTo(amount);
    }
}
