package org.cordee.composer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives all unneeded shares back to the lead. It lowers first the shares that serve no aim, then those that serve by
 * their amount alone, then those with the fewest hours per euro: as each euro serves the amount alike, no other order
 * leaves the lead more, apart from rounding.
 */
final class Trimming {

    private final Puzzle puzzle;

    Trimming(Puzzle puzzle) {
        this.puzzle = puzzle;
    }

    Mix trim(Mix found) {
        Mix mix = found;
        for (int part : inOrder(found)) {
            mix = lowered(mix, part);
        }
        return mix;
    }

    private List<Integer> inOrder(Mix mix) {
        return IntStream.range(0, mix.size())
                .filter(part -> mix.operator(part) != Mix.LEAD)
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> serves(mix, part))
                        .thenComparing(part ->
                                puzzle.operators().get(mix.operator(part)).staff()))
                .toList();
    }

    private boolean serves(Mix mix, int part) {
        return puzzle.operators().get(mix.operator(part)).eligible();
    }

    /**
     * Finds by bisection the smallest share that still satisfies all aims, because a smaller share never serves better.
     */
    private Mix lowered(Mix mix, int part) {
        int low = puzzle.option(part, mix.operator(part)).orElseThrow().least();
        int high = mix.share(part);
        while (low < high) {
            int middle = (low + high) / 2;
            if (puzzle.holds(mix.with(part, middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return mix.with(part, high);
    }
}
