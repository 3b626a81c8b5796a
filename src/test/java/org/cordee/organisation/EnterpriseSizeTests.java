package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests both sides of every limit of decree 2008-1354, article 3. */
class EnterpriseSizeTests {

    @ParameterizedTest(name = "{0} persons, {1} turnover, {2} balance: {3}")
    @CsvSource({
        "9.99, 2000000.00, 99000000, MICRO",
        "9.99, 99000000, 2000000.00, MICRO",
        "9.99, 2000000.01, 2000000.01, PME",
        "10, 2000000, 2000000, PME",
        "249, 50000000.00, 99000000, PME",
        "249, 62000000, 41000000, PME",
        "249, 62000000, 43000000.00, PME",
        "249, 50000000.01, 43000000.01, ETI",
        "250, 1, 1, ETI",
        "4999, 1500000000, 9000000000, ETI",
        "4999, 9000000000, 2000000000, ETI",
        "4999, 1500000000.01, 2000000000.01, GE",
        "5000, 1, 1, GE",
    })
    void followsTheLimits(BigDecimal headcount, BigDecimal turnover, BigDecimal balance, EnterpriseSize expected) {
        assertThat(EnterpriseSize.of(new SizeFigures(headcount, turnover, balance)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} persons, {1} turnover, {2} balance: {3}")
    @CsvSource({
        ", , , UNKNOWN",
        "8, , , UNKNOWN",
        "40, , , UNKNOWN",
        ", 1000000, 1000000, UNKNOWN",
        "40, 1000000, , PME",
        "40, , 1000000, PME",
        "40, 60000000, , UNKNOWN",
        "8, 3000000, , UNKNOWN",
        "8, 1500000, , MICRO",
        "5000, , , GE",
    })
    void isUnknownOnlyWhereTheMissingFigureDecides(
            @Nullable BigDecimal headcount,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal balance,
            EnterpriseSize expected) {
        assertThat(EnterpriseSize.of(new SizeFigures(headcount, turnover, balance)))
                .isEqualTo(expected);
    }
}
