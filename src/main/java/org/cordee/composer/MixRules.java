package org.cordee.composer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.chocosolver.solver.constraints.Propagator;
import org.chocosolver.solver.constraints.PropagatorPriority;
import org.chocosolver.solver.exception.ContradictionException;
import org.chocosolver.solver.variables.IntVar;
import org.chocosolver.util.ESat;
import org.cordee.composer.PuzzlePart.Option;

/**
 * All rules of a mix as one constraint of the solver: it removes the options that no mix can have any more, and decides
 * exactly for a complete mix. The rules share one pass over the options, because that pass takes most of the time.
 */
final class MixRules extends Propagator<IntVar> {

    private final Puzzle puzzle;
    private final DistinctMixes apart;
    private final Set<Integer> kept;
    private final Gains gains;
    private final Multipliers prices;
    private final SolverVariables variables;
    private final IntVar[] choices;
    private final IntVar[] shares;
    private final IntVar fit;
    private final int[] used;

    /**
     * Creates the constraint of a puzzle.
     *
     * @param apart mixes that others must differ from
     * @param kept operators that count as members even without a part
     */
    MixRules(SolverVariables variables, DistinctMixes apart, Set<Integer> kept) {
        super(variables.all(), PropagatorPriority.VERY_SLOW, false);
        this.variables = variables;
        this.puzzle = variables.puzzle();
        this.choices = variables.choices();
        this.shares = variables.shares();
        this.fit = variables.fit();
        this.apart = apart;
        this.kept = kept;
        this.gains = new Gains(puzzle);
        this.prices = Multipliers.of(puzzle, gains);
        this.used = new int[puzzle.operators().size()];
    }

    /** Returns how promising an option is: its fit and its contribution to the aims at their prices. */
    double promise(int part, int choice) {
        Option option = variables.option(part, choice);
        return option == null ? 0 : prices.worth(puzzle, gains, part, option, option.least(), option.most());
    }

    @Override
    public void propagate(int mask) throws ContradictionException {
        boolean narrowed = true;
        while (narrowed) {
            narrowed = keepRanges();
            narrowed |= keepTotal();
            narrowed |= keepNumber();
            narrowed |= keepApart();
            narrowed |= reach(Measure.AMOUNT, gains.amountNeeded());
            narrowed |= reach(Measure.HOURS, gains.hoursNeeded());
            narrowed |= reach(Measure.FIT, fit.getLB());
            narrowed |= reach(
                    Measure.PRICED,
                    fit.getLB() + prices.amount() * gains.amountNeeded() + prices.hours() * gains.hoursNeeded());
            narrowed |= settleShares();
        }
        if (isEntailed() == ESat.FALSE) {
            fails();
        }
    }

    /** The quantity by which options are compared. */
    private enum Measure {
        AMOUNT,
        HOURS,
        FIT,
        PRICED
    }

    private double measured(Measure measure, int part, Option option) {
        int least = Math.max(option.least(), shares[part].getLB());
        int most = Math.min(option.most(), shares[part].getUB());
        return switch (measure) {
            case AMOUNT -> gains.amount(option, least, most);
            case HOURS -> gains.hours(option, most);
            case FIT -> option.fit() * puzzle.parts().get(part).weight();
            case PRICED -> prices.worth(puzzle, gains, part, option, least, most);
        };
    }

    /** Keeps an option while its range and its operator's capacity fit the remaining share. */
    private boolean keepRanges() throws ContradictionException {
        Arrays.fill(used, 0);
        for (int part = 0; part < choices.length; part++) {
            Option chosen = variables.chosen(part);
            if (chosen != null) {
                used[chosen.operator()] += shares[part].getLB();
            }
        }
        boolean narrowed = false;
        for (int part = 0; part < choices.length; part++) {
            Option chosen = variables.chosen(part);
            int low = Integer.MAX_VALUE;
            int high = -1;
            for (int choice = choices[part].getLB();
                    choice <= choices[part].getUB();
                    choice = choices[part].nextValue(choice)) {
                Option option = variables.option(part, choice);
                int least = Math.max(shares[part].getLB(), option == null ? 0 : option.least());
                int most = Math.min(shares[part].getUB(), option == null ? 0 : room(part, option, chosen != null));
                if (least > most) {
                    narrowed |= choices[part].removeValue(choice, this);
                } else {
                    low = Math.min(low, least);
                    high = Math.max(high, most);
                }
            }
            narrowed |= shares[part].updateBounds(low, high, this);
        }
        return narrowed;
    }

    private int room(int part, Option option, boolean chosen) {
        int own = chosen ? shares[part].getLB() : 0;
        int left = puzzle.operators().get(option.operator()).most() - used[option.operator()] + own;
        return Math.min(option.most(), left);
    }

    private boolean keepTotal() throws ContradictionException {
        int least = 0;
        for (IntVar share : shares) {
            least += share.getLB();
        }
        int left = Money.WHOLE - puzzle.aims().leastLead() - least;
        if (left < 0) {
            fails();
        }
        boolean narrowed = false;
        for (IntVar share : shares) {
            narrowed |= share.updateUpperBound(share.getLB() + left, this);
        }
        return narrowed;
    }

    private boolean keepNumber() throws ContradictionException {
        Set<Integer> members = new HashSet<>(kept);
        for (int part = 0; part < choices.length; part++) {
            Option chosen = variables.chosen(part);
            if (chosen != null) {
                members.add(chosen.operator());
            }
        }
        if (members.size() < puzzle.aims().mostMembers()) {
            return false;
        }
        if (members.size() > puzzle.aims().mostMembers()) {
            fails();
        }
        boolean narrowed = false;
        for (int part = 0; part < choices.length; part++) {
            for (int choice = choices[part].getLB();
                    choice <= choices[part].getUB();
                    choice = choices[part].nextValue(choice)) {
                Option option = variables.option(part, choice);
                if (option != null && !members.contains(option.operator())) {
                    narrowed |= choices[part].removeValue(choice, this);
                }
            }
        }
        return narrowed;
    }

    /** Requires a difference in enough parts from each mix that was proposed before. */
    private boolean keepApart() throws ContradictionException {
        boolean narrowed = false;
        for (Mix mix : apart.mixes()) {
            int may = 0;
            int does = 0;
            for (int part = 0; part < choices.length; part++) {
                int same = variables.place(part, mix.operator(part));
                if (choices[part].contains(same)) {
                    may += choices[part].isInstantiated() ? 0 : 1;
                } else {
                    does++;
                }
            }
            if (may + does < apart.parts()) {
                fails();
            }
            if (may + does == apart.parts() && may > 0) {
                for (int part = 0; part < choices.length; part++) {
                    if (!choices[part].isInstantiated()) {
                        narrowed |= choices[part].removeValue(variables.place(part, mix.operator(part)), this);
                    }
                }
            }
        }
        return narrowed;
    }

    /** Removes each option with which even the best of all others would not reach the needed value. */
    private boolean reach(Measure measure, double needed) throws ContradictionException {
        double[] best = new double[choices.length];
        double together = 0;
        for (int part = 0; part < choices.length; part++) {
            best[part] = -Double.MAX_VALUE;
            for (int choice = choices[part].getLB();
                    choice <= choices[part].getUB();
                    choice = choices[part].nextValue(choice)) {
                Option option = variables.option(part, choice);
                best[part] = Math.max(best[part], option == null ? 0 : measured(measure, part, option));
            }
            together += best[part];
        }
        double care = 1e-6 * (1 + Math.abs(needed));
        if (together < needed - care) {
            fails();
        }
        boolean narrowed = false;
        if (measure == Measure.FIT) {
            int fits = (int) Math.round(together);
            narrowed = variables.isGiven() ? fit.instantiateTo(fits, this) : fit.updateUpperBound(fits, this);
        }
        for (int part = 0; part < choices.length; part++) {
            double others = together - best[part];
            for (int choice = choices[part].getLB();
                    choice <= choices[part].getUB();
                    choice = choices[part].nextValue(choice)) {
                Option option = variables.option(part, choice);
                double own = option == null ? 0 : measured(measure, part, option);
                if (others + own < needed - care) {
                    narrowed |= choices[part].removeValue(choice, this);
                }
            }
        }
        return narrowed;
    }

    /**
     * Sets the shares after every part is assigned: the largest for an operator that serves an aim and the smallest for
     * the others, when all that fits together: no other shares reach more.
     */
    private boolean settleShares() throws ContradictionException {
        if (!variables.isGiven()) {
            return false;
        }
        int[] wanted = new int[shares.length];
        int[] taking = new int[used.length];
        long total = 0;
        for (int part = 0; part < choices.length; part++) {
            Option chosen = variables.chosen(part);
            wanted[part] = shares[part].getLB();
            if (chosen != null) {
                Operator operator = puzzle.operators().get(chosen.operator());
                if (isAtOdds(operator)) {
                    return false;
                }
                wanted[part] = serves(operator) ? shares[part].getUB() : shares[part].getLB();
                taking[chosen.operator()] += wanted[part];
                if (taking[chosen.operator()] > operator.most()) {
                    return false;
                }
            }
            total += wanted[part];
        }
        if (total > Money.WHOLE - puzzle.aims().leastLead()) {
            return false;
        }
        boolean narrowed = false;
        for (int part = 0; part < shares.length; part++) {
            narrowed |= shares[part].instantiateTo(wanted[part], this);
        }
        return narrowed;
    }

    /** Returns true when a larger share would help the hours and harm the amount. */
    private boolean isAtOdds(Operator operator) {
        return operator.staff() > 0 && puzzle.aims().leadEligible() && !operator.eligible();
    }

    private boolean serves(Operator operator) {
        return operator.staff() > 0 || (operator.eligible() && !puzzle.aims().leadEligible());
    }

    @Override
    public ESat isEntailed() {
        if (!isCompletelyInstantiated()) {
            return ESat.UNDEFINED;
        }
        Mix mix = variables.mix();
        return ESat.eval(puzzle.holds(mix) && puzzle.fit(mix) == fit.getValue());
    }
}
