package org.cordee.command.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What does not go smoothly in any run, by the seed: of the candidates one declines, one asks a question before it answers,
 * and of the members one counters its share, one asks for another agreement and one gives its price late. Whichever
 * candidate of a slot becomes the member plays the slot's part.
 *
 * @param mayDecline who has somebody behind it, and may decline without having to
 */
record Twists(
        Set<Party> mayDecline,
        Set<Party> declining,
        Set<Party> asking,
        Set<Party> countering,
        Set<Party> demanding,
        Set<Party> late) {

    /** @param rows the candidates of each slot, the first asked first; at least two, so that declining leaves somebody */
    static Twists drawn(long seed, List<List<Party>> rows) {
        Random dice = new Random(seed * 7 + 3);
        Set<Party> firsts = new HashSet<>();
        rows.forEach(row -> firsts.add(row.get(0)));
        return new Twists(
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
