package org.cordee.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cordee.support.SupportDesk.DeskFigures;
import org.junit.jupiter.api.Test;

/** The median time in which a support organisation accepts. */
class DeskFiguresTests {

    @Test
    void thereIsNoMedianOfNoAcceptance() {
        assertThat(DeskFigures.median(List.of())).isNull();
    }

    @Test
    void takesTheMiddleOfAnOddNumberOfTimesInAnyOrder() {
        assertThat(DeskFigures.median(List.of(Duration.ofHours(30), Duration.ofHours(1), Duration.ofMinutes(150))))
                .isEqualByComparingTo("2.5");
    }

    @Test
    void takesTheMiddleBetweenTheTwoOfAnEvenNumber() {
        assertThat(DeskFigures.median(List.of(Duration.ofHours(4), Duration.ofHours(1))))
                .isEqualByComparingTo("2.5");
    }

    @Test
    void roundsHalfUpToOneDecimal() {
        assertThat(DeskFigures.median(List.of(Duration.ofMinutes(62)))).isEqualByComparingTo("1.0");
        assertThat(DeskFigures.median(List.of(Duration.ofMinutes(63)))).isEqualByComparingTo("1.1");
    }
}
