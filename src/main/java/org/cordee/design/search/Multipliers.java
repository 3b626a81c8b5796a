package org.cordee.design.search;

import org.cordee.design.search.Part.Option;

/**
 * Prices for a cent that counts and for an hour, so that the best sum of fit and priced gains bounds every mix from above
 * (Lagrangian relaxation). Good prices make the bound low, which lets the search stop early and begin at the right end.
 */
record Multipliers(double amount, double hours) {

    private static final int STEPS = 120;

    static final Multipliers NONE = new Multipliers(0, 0);

    /** The prices with the lowest bound that some steps along the subgradient find; any prices are right. */
    static Multipliers of(Puzzle puzzle, Gains gains) {
        Multipliers best = NONE;
        Multipliers now = NONE;
        double lowest = Double.MAX_VALUE;
        double scale = puzzle.weight() * 100.0;
        for (int step = 0; step < STEPS; step++) {
            double bound = -now.amount * gains.amountNeeded() - now.hours * gains.hoursNeeded();
            double amount = 0;
            double hours = 0;
            for (int part = 0; part < puzzle.parts().size(); part++) {
                double most = puzzle.parts().get(part).mandatory() ? -Double.MAX_VALUE : 0;
                double amountThere = 0;
                double hoursThere = 0;
                for (Option option : puzzle.parts().get(part).options()) {
                    double worth = worth(puzzle, gains, now, part, option);
                    if (worth > most) {
                        most = worth;
                        amountThere = gains.amount(option, option.least(), option.most());
                        hoursThere = gains.hours(option, option.most());
                    }
                }
                bound += most;
                amount += amountThere;
                hours += hoursThere;
            }
            if (bound < lowest) {
                lowest = bound;
                best = now;
            }
            double length = scale * 0.3 / (1 + step);
            now = new Multipliers(
                    moved(now.amount, amount - gains.amountNeeded(), gains.amountNeeded(), length),
                    moved(now.hours, hours - gains.hoursNeeded(), gains.hoursNeeded(), length));
        }
        return best;
    }

    private static double worth(Puzzle puzzle, Gains gains, Multipliers prices, int part, Option option) {
        return option.fit() * puzzle.parts().get(part).weight()
                + prices.amount * gains.amount(option, option.least(), option.most())
                + prices.hours * gains.hours(option, option.most());
    }

    /** Dearer while too little is gained; gains are taken relative to what is needed, so that both steps are alike. */
    private static double moved(double price, double surplus, double needed, double length) {
        double unit = Math.max(1, Math.abs(needed));
        return Math.max(0, price - length * (surplus / unit) / unit);
    }
}
