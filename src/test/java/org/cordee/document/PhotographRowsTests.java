package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.document.PhotographRows.Frame;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotographRowsTests {

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.75, 1, 1.333, 3, 60})
    void setsEveryPhotographOnceWithoutCuttingIt(double ratio) {
        for (int count = 1; count <= BookletPrint.MOST_PHOTOGRAPHS; count++) {
            List<PhotographRows> choices = PhotographRows.choices(Collections.nCopies(count, ratio));

            assertThat(choices).isNotEmpty().hasSizeLessThanOrEqualTo(16);
            for (PhotographRows rows : choices) {
                assertThat(rows.frames().stream().map(Frame::photograph))
                        .containsExactlyElementsOf(
                                IntStream.range(0, count).boxed().toList());
                assertThat(rows.rows())
                        .allSatisfy(row -> assertThat(PhotographRows.width(row))
                                .isLessThanOrEqualTo(PhotographRows.PAGE_WIDTH + 0.001));
                assertThat(rows.frames())
                        .allSatisfy(frame -> assertThat(Math.min(
                                        Math.abs(frame.width() - ratio * frame.height()),
                                        Math.abs(frame.height() - frame.width() / ratio)))
                                .as("%s", frame)
                                .isLessThanOrEqualTo(0.2));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void offersLowerAndHigherRows(int count) {
        List<PhotographRows> choices = PhotographRows.choices(Collections.nCopies(count, 1.333));

        assertThat(choices)
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((one, other) -> Double.compare(one.height(), other.height()));
        assertThat(choices.get(0).height()).isLessThan(90);
        assertThat(choices.get(choices.size() - 1).height()).isBetween(100.0, 205.0);
    }
}
