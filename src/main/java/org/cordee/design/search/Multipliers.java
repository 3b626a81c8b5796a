package org.cordee.design.search;

import org.cordee.design.search.Part.Option;
import org.jspecify.annotations.Nullable;

/**
 * Prices for a cent that counts and for an hour, so that the best sum of fit and priced gains bounds every mix from above
 * (Lagrangian relaxation). Good prices make the bound low, which lets the search stop early and begin at the right end.
 */
record Multipliers(double amount, double hours) {

    private static final int STEPS = 120;

    /** Of all fit there could be; the steps grow shorter as one divided by their number. */
    private static final double FIRST_STEP = 0.3;

    static final Multipliers NONE = new Multipliers(0, 0);

    /** The prices with the lowest bound that some steps along the subgradient find; any prices are right. */
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

    /** An option's fit and what it gives to the aims, at these prices. */
    double worth(Puzzle puzzle, Gains gains, int part, Option option, int least, int most) {
        return option.fit() * puzzle.parts().get(part).weight()
                + amount * gains.amount(option, least, most)
                + hours * gains.hours(option, most);
    }

    /** No mix has more fit. */
    double bound(Puzzle puzzle, Gains gains) {
        double bound = -amount * gains.amountNeeded() - hours * gains.hoursNeeded();
        for (int part = 0; part < puzzle.parts().size(); part++) {
            Option best = best(puzzle, gains, part);
            bound += best == null ? 0 : worth(puzzle, gains, part, best, best.least(), best.most());
        }
        return bound;
    }

    /** Null where the lead keeping the part is worth more. */
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

    /** Dearer while too little is gained; gains are taken relative to what is needed, so that both steps are alike. */
    private static double moved(double price, double surplus, double needed, double length) {
        double unit = Math.max(1, Math.abs(needed));
        return Math.max(0, price - length * (surplus / unit) / unit);
    }
}
