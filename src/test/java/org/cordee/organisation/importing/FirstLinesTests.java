package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first line of each number of a file. */
class FirstLinesTests {

    @Test
    void remembersTheFirstLineOfEachOfManyNumbers() {
        FirstLines first = new FirstLines();
        Map<Long, Integer> expected = new HashMap<>();
        Random numbers = new Random(7);
        for (int line = 1; line <= 200_000; line++) {
            long key = FirstLines.key("%014d".formatted(numbers.nextInt(150_000) * 7919L));
            expected.putIfAbsent(key, line);
            assertThat(first.put(key, line)).isEqualTo(expected.get(key));
        }
        assertThat(expected.keySet()).allMatch(key -> first.isBefore(key, Integer.MAX_VALUE));
    }

    @Test
    void tellsAnEstablishmentAUnitAndAPlannedUnitApart() {
        FirstLines first = new FirstLines();
        first.put(FirstLines.key("00000000000000"), 2);
        first.put(FirstLines.key("000000000"), 3);

        assertThat(first.put(FirstLines.key("00000000000000"), 9)).isEqualTo(2);
        assertThat(first.put(FirstLines.key("000000000"), 9)).isEqualTo(3);
        assertThat(first.isBefore(FirstLines.plannedKey("000000000"), Integer.MAX_VALUE))
                .isFalse();
    }
}
