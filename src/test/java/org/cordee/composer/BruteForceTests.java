package org.cordee.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the search on small puzzles with all possible mixes, computed by this test's own arithmetic. */
class BruteForceTests {

    private static final SearchLimit ALL = new SearchLimit(Duration.ofMinutes(1), 10_000_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTheSameBestMixAsTryingAll(long seed) {
        Puzzle puzzle = puzzle(seed);
        int best = new Everything(puzzle).best();

        SearchResult found = new Searching(puzzle, ALL).best(1);

        assertThat(found.proven()).isTrue();
        assertThat(found.isEmpty() ? -1 : puzzle.fit(found.mixes().get(0))).isEqualTo(best);
        found.mixes()
                .forEach(mix -> assertThat(new Everything(puzzle).holds(mix)).isTrue());
    }

    @Test
    void usesSolvableAndUnsolvablePuzzles() {
        Set<Boolean> possible = new HashSet<>();
        for (long seed = 1; seed <= 10; seed++) {
            possible.add(new Everything(puzzle(seed)).best() >= 0);
        }
        assertThat(possible).containsExactlyInAnyOrder(true, false);
    }

    /** Returns three parts of a tiny lot with shares of a few values each, near the limit of the targets. */
    private static Puzzle puzzle(long seed) {
        Random dice = new Random(seed);
        List<Operator> operators = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            boolean structure = dice.nextInt(3) == 0;
            operators.add(new Operator(
                    structure || dice.nextBoolean(),
                    structure ? 300_000 + dice.nextInt(700_000) : 0,
                    dice.nextBoolean() ? Money.WHOLE : 110_000));
        }
        List<PuzzlePart> parts = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            int least = 83_330 + dice.nextInt(6);
            List<PuzzlePart.Option> options = new ArrayList<>();
            for (int operator = 0; operator < operators.size(); operator++) {
                if (dice.nextInt(4) > 0) {
                    options.add(
                            new PuzzlePart.Option(operator, 1 + dice.nextInt(100), least, least + 4, dice.nextInt(3)));
                }
            }
            parts.add(new PuzzlePart(1 + dice.nextInt(90), options, dice.nextInt(3) > 0));
        }
        Money money = new Money(123_456 + dice.nextInt(1_000), 500_000, 100);
        boolean leadEligible = dice.nextInt(4) == 0;
        Aims aims = new Aims(
                leadEligible ? money.cents() * 80 / 100 : money.cents() / 4,
                dice.nextInt(40),
                leadEligible,
                750_000,
                1 + dice.nextInt(3));
        return new Puzzle(money, parts, operators, aims);
    }

    private record Everything(Puzzle puzzle) {

        int best() {
            return best(
                    0, new int[puzzle.parts().size()], new int[puzzle.parts().size()]);
        }

        private int best(int part, int[] operators, int[] shares) {
            if (part == operators.length) {
                Mix mix = new Mix(operators, shares);
                return holds(mix) ? fit(mix) : -1;
            }
            int best = -1;
            if (!puzzle.parts().get(part).mandatory()) {
                operators[part] = Mix.LEAD;
                shares[part] = 0;
                best = best(part + 1, operators, shares);
            }
            for (PuzzlePart.Option option : puzzle.parts().get(part).options()) {
                for (int share = option.least(); share <= option.most(); share++) {
                    operators[part] = option.operator();
                    shares[part] = share;
                    best = Math.max(best, best(part + 1, operators, shares));
                }
            }
            return best;
        }

        private PuzzlePart.Option option(int part, Mix mix) {
            return puzzle.parts().get(part).options().stream()
                    .filter(option -> option.operator() == mix.operator(part))
                    .findFirst()
                    .orElseThrow();
        }

        private int fit(Mix mix) {
            int fit = 0;
            for (int part = 0; part < mix.size(); part++) {
                fit += mix.operator(part) == Mix.LEAD
                        ? 0
                        : option(part, mix).fit() * puzzle.parts().get(part).weight();
            }
            return fit;
        }

        boolean holds(Mix mix) {
            BigDecimal total = BigDecimal.valueOf(puzzle.money().cents());
            BigDecimal eligible = BigDecimal.ZERO;
            BigDecimal given = BigDecimal.ZERO;
            long hours = 0;
            int shared = 0;
            Map<Integer, BigDecimal> amounts = new HashMap<>();
            Map<Integer, Integer> shares = new HashMap<>();
            for (int part = 0; part < mix.size(); part++) {
                if (mix.operator(part) != Mix.LEAD) {
                    BigDecimal cents = total.multiply(BigDecimal.valueOf(mix.share(part)))
                            .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP);
                    given = given.add(cents);
                    shared += mix.share(part);
                    hours += option(part, mix).hours();
                    amounts.merge(mix.operator(part), cents, BigDecimal::add);
                    shares.merge(mix.operator(part), mix.share(part), Integer::sum);
                    if (puzzle.operators().get(mix.operator(part)).eligible()) {
                        eligible = eligible.add(cents);
                    }
                }
            }
            if (puzzle.aims().leadEligible()) {
                eligible = eligible.add(total.subtract(given));
            }
            for (Map.Entry<Integer, BigDecimal> of : amounts.entrySet()) {
                // Half of the amount is wages, and an hour costs one euro.
                hours += of.getValue()
                        .multiply(BigDecimal.valueOf(
                                puzzle.operators().get(of.getKey()).staff()))
                        .divide(BigDecimal.valueOf(200_000_000), 0, RoundingMode.FLOOR)
                        .longValueExact();
            }
            return amounts.size() <= puzzle.aims().mostMembers()
                    && shared <= 1_000_000 - puzzle.aims().leastLead()
                    && shares.entrySet().stream()
                            .allMatch(of -> of.getValue()
                                    <= puzzle.operators().get(of.getKey()).most())
                    && eligible.compareTo(BigDecimal.valueOf(puzzle.aims().cents())) >= 0
                    && hours >= puzzle.aims().hours();
        }
    }
}
