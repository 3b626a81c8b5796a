package org.cordee.design.search;

import java.time.Duration;
import java.util.Set;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.Constraint;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;

/** One run of the solver: the best mix above a fit, some operators being members already. */
final class Run {

    private final MixRules rules;
    private final Solver solver;
    private boolean complete;

    Run(Puzzle puzzle, Apart apart, Set<Integer> kept, int above) {
        Model model = new Model();
        IntVar[] choices = new IntVar[puzzle.parts().size()];
        IntVar[] shares = new IntVar[choices.length];
        for (int part = 0; part < choices.length; part++) {
            Part one = puzzle.parts().get(part);
            int options = one.options().size();
            choices[part] = model.intVar("choice" + part, 0, one.mandatory() ? options - 1 : options, false);
            int most = one.options().stream().mapToInt(Part.Option::most).max().orElse(0);
            shares[part] = model.intVar("share" + part, 0, most, true);
        }
        int most = 100 * puzzle.weight();
        IntVar fit = model.intVar("fit", Math.min(above + 1, most), most, true);
        rules = new MixRules(puzzle, choices, shares, fit, apart, kept);
        model.post(new Constraint("mix", rules));
        model.setObjective(Model.MAXIMIZE, fit);
        solver = model.getSolver();
        solver.setSearch(new Branching(choices, shares, rules));
    }

    /** The best mix there is or, when a limit ends the run, that was found. */
    @Nullable
    Mix best(Duration time, long nodes) {
        solver.limitTime(Math.max(1, time.toMillis()));
        solver.limitNode(nodes);
        Mix best = null;
        while (solver.solve()) {
            best = rules.mix();
        }
        complete = !solver.isStopCriterionMet();
        return best;
    }

    /** Whether the run saw everything. */
    boolean isComplete() {
        return complete;
    }

    long nodes() {
        return solver.getNodeCount();
    }

    /** The fit that no mix passes. */
    int bound() {
        return rules.bound();
    }
}
