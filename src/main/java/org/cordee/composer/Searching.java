package org.cordee.composer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches mixes, best fit first, with Choco. The same puzzle with the same number of steps always has the same answer;
 * under a limit of time the answer may differ, but its statement about itself stays true.
 */
final class Searching {

    /** The alternatives together may take a third of the time of the best mix. */
    private static final int OTHERS = 3;

    /** With few members a complete search rarely ends, so that it gets a fourth of the time. */
    private static final int WHOLE_OF_FEW = 4;

    private static final int NEIGHBOURHOODS = 20;

    private final Puzzle puzzle;
    private final SearchLimit effort;

    public Searching(Puzzle puzzle, SearchLimit effort) {
        this.puzzle = puzzle;
        this.effort = effort;
    }

    /** Returns the given number of mixes that differ from each other in a quarter of the parts. */
    public SearchResult best(int number) {
        Pass first = searchOnce(List.of(), effort);
        if (first.mix().isEmpty()) {
            return new SearchResult(List.of(), first.complete(), 0);
        }
        List<Mix> mixes = new ArrayList<>(List.of(first.mix().get()));
        SearchLimit rest = share(OTHERS * Math.max(1, number - 1));
        while (mixes.size() < number) {
            Optional<Mix> next = searchOnce(mixes, rest).mix();
            if (next.isEmpty()) {
                break;
            }
            mixes.add(next.get());
        }
        mixes.sort(Comparator.comparingInt((Mix mix) -> -puzzle.fit(mix)));
        return new SearchResult(List.copyOf(mixes), first.complete(), first.bound());
    }

    /** Returns true when there is a mix; empty when the search ended without a proof. */
    public Optional<Boolean> isPossible() {
        Pass pass = searchOnce(List.of(), effort);
        return pass.mix().isPresent() || pass.complete()
                ? Optional.of(pass.mix().isPresent())
                : Optional.empty();
    }

    private SearchLimit share(int divisor) {
        return new SearchLimit(
                Duration.ofMillis(Math.max(50, effort.time().toMillis() / divisor)),
                Math.max(50, effort.nodes() / divisor));
    }

    /** The result of one search: the best mix, completeness, and an upper bound of the fit. */
    private record Pass(Optional<Mix> mix, boolean complete, int bound) {}

    private Pass searchOnce(List<Mix> taken, SearchLimit limit) {
        if (puzzle.parts().stream()
                .anyMatch(part -> part.mandatory() && part.options().isEmpty())) {
            return new Pass(Optional.empty(), true, 0);
        }
        DistinctMixes apart = DistinctMixes.of(taken, puzzle.parts().size());
        boolean fewMembers = puzzle.aims().mostMembers() < puzzle.parts().size();
        Clock left = new Clock(limit);
        SolverRun whole = new SolverRun(puzzle, apart, Set.of(), -1);
        Mix best = left.spend(whole, fewMembers ? WHOLE_OF_FEW : 1);
        if (!whole.isComplete() && fewMembers) {
            best = around(best, apart, left);
        }
        Optional<Mix> trimmed = Optional.ofNullable(best).map(new Trimming(puzzle)::trim);
        int bound = whole.isComplete() ? trimmed.map(puzzle::fit).orElse(0) : SolverRun.bound(puzzle);
        return new Pass(trimmed, whole.isComplete(), bound);
    }

    private @Nullable Mix around(@Nullable Mix found, DistinctMixes apart, Clock left) {
        Neighbours neighbours = new Neighbours(puzzle);
        Mix best = found;
        Set<Integer> kept = neighbours.fittest();
        while (!left.isOver()) {
            SolverRun run = new SolverRun(puzzle, apart, kept, best == null ? -1 : puzzle.fit(best));
            Mix better = left.spend(run, NEIGHBOURHOODS);
            best = better == null ? best : better;
            kept = neighbours.around(best);
        }
        return best;
    }

    /** Measures the remaining part of an effort. */
    private static final class Clock {

        private final SearchLimit effort;
        private final long end;
        private long nodes;

        Clock(SearchLimit effort) {
            this.effort = effort;
            this.end = System.nanoTime() + effort.time().toNanos();
            this.nodes = effort.nodes();
        }

        @Nullable
        Mix spend(SolverRun run, int divisor) {
            long time = Math.min(end - System.nanoTime(), effort.time().toNanos() / divisor);
            Mix best = run.best(Duration.ofNanos(Math.max(1, time)), Math.min(nodes, effort.nodes() / divisor));
            nodes -= run.nodes() + 1;
            return best;
        }

        boolean isOver() {
            return nodes <= 0 || System.nanoTime() >= end;
        }
    }
}
