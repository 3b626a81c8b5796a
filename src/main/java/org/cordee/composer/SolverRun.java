package org.cordee.composer;

import java.time.Duration;
import java.util.Set;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.constraints.Constraint;
import org.jspecify.annotations.Nullable;

/** One run of the solver: searches the best mix above a given fit, with some operators fixed as members. */
final class SolverRun {

    private final SolverVariables variables;
    private final MixRules rules;
    private final Solver solver;
    private boolean complete;

    SolverRun(Puzzle puzzle, DistinctMixes apart, Set<Integer> kept, int above) {
        Model model = new Model();
        variables = SolverVariables.in(model, puzzle, above);
        rules = new MixRules(variables, apart, kept);
        model.post(new Constraint("mix", rules));
        model.setObjective(Model.MAXIMIZE, variables.fit());
        solver = model.getSolver();
        solver.setSearch(new Branching(variables, rules));
    }

    /** Returns the best mix or, when a limit ends the run, the best found. */
    @Nullable
    Mix best(Duration time, long nodes) {
        solver.limitTime(Math.max(1, time.toMillis()));
        solver.limitNode(nodes);
        Mix best = null;
        while (solver.solve()) {
            best = variables.mix();
        }
        complete = !solver.isStopCriterionMet();
        return best;
    }

    /** Returns true when the run searched everything. */
    boolean isComplete() {
        return complete;
    }

    long nodes() {
        return solver.getNodeCount();
    }

    /** Returns an upper bound of the fit of any mix, by the fit alone or by fit and priced gains. */
    static int bound(Puzzle puzzle) {
        Gains gains = new Gains(puzzle);
        double priced = Multipliers.of(puzzle, gains).bound(puzzle, gains);
        return (int) Math.floor(Math.min(Multipliers.NONE.bound(puzzle, gains), priced) + 1e-6);
    }
}
