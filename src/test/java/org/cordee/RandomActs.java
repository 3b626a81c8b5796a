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
    public interface RandomScenario {

        /**
         * Chooses an act at random.
         * @return the act, to be run at once
         */
        Runnable choose(Random dice);

        /** Returns all visible state, equal as long as nothing changed. */
        Object state();

        /**
         * @param outcome {@link #DONE} or the key of the refusal
         * @param where seed and number of the act
         */
        void check(String outcome, String where);
    }

    /** @return all results that occurred */
    public static Set<String> play(int seeds, int acts, Function<Random, RandomScenario> begin) {
        Set<String> met = new HashSet<>();
        for (int seed = 0; seed < seeds; seed++) {
            // The first random numbers of neighbouring seeds are alike, so the seeds are mixed.
            Random dice = new Random(new SplittableRandom(seed).nextLong());
            RandomScenario game = begin.apply(dice);
            for (int act = 0; act < acts; act++) {
                met.add(once(game, dice, "seed " + seed + ", act " + act));
            }
        }
        return met;
    }

    private static String once(RandomScenario game, Random dice, String where) {
        Runnable act = game.choose(dice);
        Object before = game.state();
        String outcome = DONE;
        try {
            act.run();
        } catch (RuleViolation no) {
            outcome = no.key();
            assertThat(game.state()).as(where + " refused " + outcome).isEqualTo(before);
        }
        game.check(outcome, where);
        return outcome;
    }
}
