package org.cordee.play;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The difficulties of every run, drawn from the seed: one candidate declines, one asks a question before it answers;
 * one member counters its share, one asks for another agreement and one gives its price late. The candidate that
 * becomes the member of a slot plays the slot's part.
 *
 * @param mayDecline candidates with another one behind them, which may decline without having to
 */
record SimulatedDifficulties(
        Set<Party> mayDecline,
        Set<Party> declining,
        Set<Party> asking,
        Set<Party> countering,
        Set<Party> demanding,
        Set<Party> late) {

    /**
     * Draws the difficulties from the seed.
     * @param rows the candidates of each slot in their order; at least two, so that another one is left after a refusal
     */
    static SimulatedDifficulties drawn(long seed, List<List<Party>> rows) {
        Random dice = new Random(seed * 7 + 3);
        Set<Party> firsts = new HashSet<>();
        rows.forEach(row -> firsts.add(row.get(0)));
        return new SimulatedDifficulties(
                firsts,
                Set.of(drawn(dice, rows).get(0)),
                Set.copyOf(drawn(dice, rows)),
                Set.copyOf(drawn(dice, rows)),
                Set.copyOf(drawn(dice, rows)),
                Set.copyOf(drawn(dice, rows)));
    }

    private static List<Party> drawn(Random dice, List<List<Party>> rows) {
        return rows.get(dice.nextInt(rows.size()));
    }
}
