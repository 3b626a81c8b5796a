package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatedDifficultiesTests {

    @Test
    void drawsEveryDifficultyForAnySeedAndNumberOfPartners() {
        for (int slots = 1; slots <= 4; slots++) {
            List<List<Party>> rows = rows(slots);
            LongStream.range(0, 200)
                    .mapToObj(seed -> SimulatedDifficulties.drawn(seed, rows))
                    .forEach(twists -> {
                        assertThat(twists.mayDecline()).containsAll(twists.declining());
                        assertThat(twists.declining()).hasSize(1);
                        assertThat(Stream.of(twists.asking(), twists.countering(), twists.demanding(), twists.late()))
                                .allMatch(drawn -> rows.stream().anyMatch(row -> drawn.equals(Set.copyOf(row))));
                    });
        }
    }

    @Test
    void drawsTheSamePartiesForTheSameSeedAndOthersForAnother() {
        List<List<Party>> rows = rows(3);

        assertThat(SimulatedDifficulties.drawn(7, rows)).isEqualTo(SimulatedDifficulties.drawn(7, rows));
        assertThat(new HashSet<>(LongStream.range(0, 50)
                        .mapToObj(
                                seed -> SimulatedDifficulties.drawn(seed, rows).late())
                        .toList()))
                .hasSize(3);
    }

    private static List<List<Party>> rows(int slots) {
        return IntStream.range(0, slots)
                .mapToObj(slot -> List.of(party(2 * slot + 1), party(2 * slot + 2)))
                .toList();
    }

    private static Party party(int number) {
        return new Party("candidat " + number, new Credentials("a", "b"), new UUID(1, number), new UUID(2, number));
    }
}
