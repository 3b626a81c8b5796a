package org.cordee.composer;

import org.cordee.composer.PuzzlePart.Option;

/**
 * Computes an upper bound of an option's contribution to the aims, a little more than the real one: roundings to the
 * cent and to the hour are judged exactly at the end, and no valid mix may be cut off before.
 */
final class Gains {

    private static final double CARE = 1e-6;

    private final Puzzle puzzle;
    private final double hoursOfAPart;
    private final double amountNeeded;
    private final double hoursNeeded;

    Gains(Puzzle puzzle) {
        this.puzzle = puzzle;
        this.hoursOfAPart = puzzle.money().hoursOfAPart();
        double roundings = puzzle.parts().size() + 1.0;
        double parts =
                (double) puzzle.aims().cents() / Math.max(1, puzzle.money().cents()) * Money.WHOLE;
        double slack = roundings * Money.WHOLE / Math.max(1, puzzle.money().cents()) + CARE;
        this.amountNeeded = puzzle.aims().cents() == 0
                ? -Money.WHOLE
                : parts - slack - (puzzle.aims().leadEligible() ? Money.WHOLE : 0);
        this.hoursNeeded = puzzle.aims().hours() == 0 ? 0 : puzzle.aims().hours() - roundings * CARE - CARE;
    }

    /**
     * Returns the ten-thousandths that count because of the option: its share when it counts, or the loss of the lead,
     * which counts, to one that does not.
     */
    double amount(Option option, int least, int most) {
        boolean eligible = puzzle.operators().get(option.operator()).eligible();
        if (puzzle.aims().leadEligible()) {
            return eligible ? 0 : -least;
        }
        return eligible ? most : 0;
    }

    double most(Option option) {
        return amount(option, option.least(), option.most());
    }

    double hours(Option option, int most) {
        long staff = puzzle.operators().get(option.operator()).staff();
        double cent = puzzle.money().cents() == 0
                ? 0
                : (double) Money.WHOLE / puzzle.money().cents();
        return option.hours() + (staff == 0 ? 0 : (most + cent) * hoursOfAPart * staff / Money.WHOLE + CARE);
    }

    double amountNeeded() {
        return amountNeeded;
    }

    double hoursNeeded() {
        return hoursNeeded;
    }
}
