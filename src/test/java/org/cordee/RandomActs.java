package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.cordee.shared.RuleViolation;

/** Plays acts in whatever order a seed says: what is refused changes nothing, and what must hold holds after each. */
public final class RandomActs {

    /** What an act answers that was not refused. */
    public static final String DONE = "done";

    private RandomActs() {}

    /** What is played with, from one seed. */
    public interface Game {

        /** Throws the dice once. @return the act, to be done at once */
        Runnable any(Random dice);

        /** Everything there is to see, equal as long as nothing changed. */
        Object seen();

        /** @param said {@link #DONE} or the key of the refusal @param where which seed, which act */
        void holds(String said, String where);
    }

    /** @return all that was said, and how each game ended */
    public static Set<String> play(int seeds, int acts, Function<Random, Game> begin) {
        Set<String> met = new HashSet<>();
        for (int seed = 0; seed < seeds; seed++) {
            // The first throws of neighbouring seeds are alike: they are mixed first.
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
        String said = DONE;
        try {
            act.run();
        } catch (RuleViolation no) {
            said = no.key();
            assertThat(game.seen()).as(where + " refused " + said).isEqualTo(before);
        }
        game.holds(said, where);
        return said;
    }
}
