package org.cordee.composer;

import java.util.Arrays;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.IntVar;
import org.cordee.composer.PuzzlePart.Option;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the solver.
 *
 * @param choices the index of each part's option; the number of options stands for the lead
 * @param shares of each part in ten-thousandths of a per cent
 * @param fit of all parts together
 */
record SolverVariables(Puzzle puzzle, IntVar[] choices, IntVar[] shares, IntVar fit) {

    static SolverVariables in(Model model, Puzzle puzzle, int above) {
        IntVar[] choices = new IntVar[puzzle.parts().size()];
        IntVar[] shares = new IntVar[choices.length];
        for (int part = 0; part < choices.length; part++) {
            PuzzlePart one = puzzle.parts().get(part);
            int options = one.options().size();
            choices[part] = model.intVar("choice" + part, 0, one.mandatory() ? options - 1 : options, false);
            int most = one.options().stream().mapToInt(Option::most).max().orElse(0);
            shares[part] = model.intVar("share" + part, 0, most, true);
        }
        int most = 100 * puzzle.weight();
        return new SolverVariables(puzzle, choices, shares, model.intVar("fit", Math.min(above + 1, most), most, true));
    }

    IntVar[] all() {
        IntVar[] all = Arrays.copyOf(choices, choices.length + shares.length + 1);
        System.arraycopy(shares, 0, all, choices.length, shares.length);
        all[all.length - 1] = fit;
        return all;
    }

    /** Returns the option of a choice, null for the lead. */
    @Nullable
    Option option(int part, int choice) {
        List<Option> options = puzzle.parts().get(part).options();
        return choice == options.size() ? null : options.get(choice);
    }

    /** Returns the fixed option, null for the lead or while several are possible. */
    @Nullable
    Option chosen(int part) {
        return choices[part].isInstantiated() ? option(part, choices[part].getValue()) : null;
    }

    boolean isGiven() {
        return Arrays.stream(choices).allMatch(IntVar::isInstantiated);
    }

    /** Returns the choice of an operator, the lead's when it has no option there. */
    int place(int part, int operator) {
        List<Option> options = puzzle.parts().get(part).options();
        for (int place = 0; place < options.size(); place++) {
            if (options.get(place).operator() == operator) {
                return place;
            }
        }
        return options.size();
    }

    /** Returns the fixed mix; call it only when all variables are fixed. */
    Mix mix() {
        int[] operators = new int[choices.length];
        int[] values = new int[choices.length];
        for (int part = 0; part < choices.length; part++) {
            Option chosen = chosen(part);
            operators[part] = chosen == null ? Mix.LEAD : chosen.operator();
            values[part] = shares[part].getValue();
        }
        return new Mix(operators, values);
    }
}
