package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cordee.document.frame.FramePrice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameFilesTests {

    /** Two members may each round half a cent up; the buyer's line must still be what both of them sum up. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.5, 12.50, 12.5",
        "3, 16.716666, 50.15, 16.716666",
        "1, 0.01, 0.02, 0.020000",
        "1240, 0.000016, 0.04, 0.000032",
        "123456.789, 0.00000001, 0.02, 0.0000002",
    })
    void givesALineTheTotalOfItsMembersToTheCent(
            BigDecimal quantity, BigDecimal sum, BigDecimal total, BigDecimal price) {
        FramePrice written = FrameFiles.price(quantity, sum, total, new BigDecimal("20"));

        assertThat(written.total()).isEqualByComparingTo(total);
        assertThat(written.unitPrice()).isEqualByComparingTo(price);
    }
}
