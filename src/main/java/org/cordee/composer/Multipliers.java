package org.cordee.composer;

import org.cordee.composer.PuzzlePart.Option;
import org.jspecify.annotations.Nullable;

/**
 * Prices for a cent that counts and for an hour, so that the best sum of fit and priced gains bounds every mix from above
 * (Lagrangian relaxation). Good prices make the bound low, which lets the search stop early and begin at the right end.
 */
record Multipliers(double amount, double hours) {

    private static final int STEPS = 120;

    /** A fraction of the largest possible fit; step n is the first step divided by n. */
    private static final double FIRST_STEP = 0.3;

    static final Multipliers NONE = new Multipliers(0, 0);

    /** Returns the prices with the lowest bound that some subgradient steps find; any prices give a valid bound. */
    static Multipliers of(Puzzle puzzle, Gains gains) {
        Multipliers best = NONE;
        Multipliers now = NONE;
        double lowest = Double.MAX_VALUE;
        double scale = puzzle.weight() * 100.0;
        for (int step = 0; step < STEPS; step++) {
            double bound = now.bound(puzzle, gains);
            if (bound < lowest) {
                lowest = bound;
                best = now;
            }
            double amount = 0;
            double hours = 0;
            for (int part = 0; part < puzzle.parts().size(); part++) {
                Option taken = now.best(puzzle, gains, part);
                amount += taken == null ? 0 : gains.most(taken);
                hours += taken == null ? 0 : gains.hours(taken, taken.most());
            }
            double length = scale * FIRST_STEP / (1 + step);
            now = new Multipliers(
                    moved(now.amount, amount - gains.amountNeeded(), gains.amountNeeded(), length),
                    moved(now.hours, hours - gains.hoursNeeded(), gains.hoursNeeded(), length));
        }
        return best;
    }

    /** Returns an option's fit plus its contribution to the aims, at these prices. */
    double worth(Puzzle puzzle, Gains gains, int part, Option option, int least, int most) {
        return option.fit() * puzzle.parts().get(part).weight()
                + amount * gains.amount(option, least, most)
                + hours * gains.hours(option, most);
    }

    /** Returns an upper bound of the fit of any mix. */
    double bound(Puzzle puzzle, Gains gains) {
        double bound = -amount * gains.amountNeeded() - hours * gains.hoursNeeded();
        for (int part = 0; part < puzzle.parts().size(); part++) {
            Option best = best(puzzle, gains, part);
            bound += best == null ? 0 : worth(puzzle, gains, part, best, best.least(), best.most());
        }
        return bound;
    }

    /** Returns null when the part is worth more with the lead. */
    private @Nullable Option best(Puzzle puzzle, Gains gains, int part) {
        Option best = null;
        double most = puzzle.parts().get(part).mandatory() ? -Double.MAX_VALUE : 0;
        for (Option option : puzzle.parts().get(part).options()) {
            double worth = worth(puzzle, gains, part, option, option.least(), option.most());
            if (worth > most) {
                most = worth;
                best = option;
            }
        }
        return best;
    }

    /**
     * Raises a price while too little is gained; gains are taken relative to the needed value, so that both steps have
     * the same scale.
     */
    private static double moved(double price, double surplus, double needed, double length) {
        double unit = Math.max(1, Math.abs(needed));
        return Math.max(0, price - length * (surplus / unit) / unit);
    }
}
