package org.cordee.composer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the operators that are fixed as members while the solver searches for a better mix around the best so far,
 * because the number of members makes a search long: first those that together fit best, then all but a few of the best
 * mix's own.
 */
final class Neighbours {

    private static final int FREE = 2;

    private final Puzzle puzzle;
    private final Random dice = new Random(1);

    Neighbours(Puzzle puzzle) {
        this.puzzle = puzzle;
    }

    /** Chooses greedily, one after the other, the operator that most improves the fit of all parts. */
    Set<Integer> fittest() {
        Set<Integer> members = new HashSet<>();
        int[] fit = new int[puzzle.parts().size()];
        while (members.size() < puzzle.aims().mostMembers()) {
            int[] more = new int[puzzle.operators().size()];
            for (int part = 0; part < fit.length; part++) {
                PuzzlePart one = puzzle.parts().get(part);
                for (PuzzlePart.Option option : one.options()) {
                    more[option.operator()] += Math.max(0, option.fit() - fit[part]) * one.weight();
                }
            }
            int next = IntStream.range(0, more.length)
                    .reduce((one, other) -> more[other] > more[one] ? other : one)
                    .orElse(0);
            if (more.length == 0 || more[next] == 0) {
                break;
            }
            members.add(next);
            for (int part = 0; part < fit.length; part++) {
                fit[part] = Math.max(
                        fit[part],
                        puzzle.option(part, next).map(PuzzlePart.Option::fit).orElse(0));
            }
        }
        return members;
    }

    Set<Integer> around(@Nullable Mix best) {
        List<Integer> members = new ArrayList<>(best == null ? fittest() : members(best));
        Collections.sort(members);
        Collections.shuffle(members, dice);
        int held = puzzle.aims().mostMembers() - FREE - dice.nextInt(2);
        return new HashSet<>(members.subList(0, Math.max(0, Math.min(held, members.size()))));
    }

    private static Set<Integer> members(Mix mix) {
        return IntStream.range(0, mix.size())
                .map(mix::operator)
                .filter(operator -> operator != Mix.LEAD)
                .boxed()
                .collect(Collectors.toSet());
    }
}
