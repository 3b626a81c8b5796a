package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.cordee.shared.RuleViolation;

/**
 * Runs acts in a random order given by a seed: a refused act changes nothing, and the invariants are checked after
 * each.
 */
public final class RandomActs {

    /** The result of an act that was not refused. */
    public static final String DONE = "done";

    private RandomActs() {}

    /** The objects under test, created from one seed. */
    public interface Game {

        /**
         * Chooses an act at random.
         * @return the act, to be run at once
         */
        Runnable any(Random dice);

        /** Returns all visible state, equal as long as nothing changed. */
        Object seen();

        /**
         * @param outcome {@link #DONE} or the key of the refusal
         * @param where seed and number of the act
         */
        void holds(String outcome, String where);
    }

    /** @return all results that occurred */
    public static Set<String> play(int seeds, int acts, Function<Random, Game> begin) {
        Set<String> met = new HashSet<>();
        for (int seed = 0; seed < seeds; seed++) {
            // The first random numbers of neighbouring seeds are alike, so the seeds are mixed.
            Random dice = new Random(new SplittableRandom(seed).nextLong());
            Game game = begin.apply(dice);
            for (int act = 0; act < acts; act++) {
                met.add(once(game, dice, "seed " + seed + ", act " + act));
            }
        }
        return met;
    }

    private static String once(Game game, Random dice, String where) {
        Runnable act = game.any(dice);
        Object before = game.seen();
        String outcome = DONE;
        try {
            act.run();
        } catch (RuleViolation no) {
            outcome = no.key();
            assertThat(game.seen()).as(where + " refused " + outcome).isEqualTo(before);
        }
        game.holds(outcome, where);
        return outcome;
    }
}
