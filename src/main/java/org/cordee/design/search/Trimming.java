package org.cordee.design.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives back to the lead whatever the aims do not need. Taken first from those whose share serves no aim, then from those
 * that serve by their amount alone, then from those with the fewest hours in a euro: as each euro of theirs serves the
 * amount alike, no other order leaves the lead more, roundings apart.
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

    /** A smaller share never serves better, so the smallest that still holds is found by halving. */
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
