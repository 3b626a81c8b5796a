package org.cordee.composer;

import org.chocosolver.solver.search.strategy.assignments.DecisionOperatorFactory;
import org.chocosolver.solver.search.strategy.decision.Decision;
import org.chocosolver.solver.search.strategy.strategy.AbstractStrategy;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the next branch of the search: the part that loses most when its most promising option is not taken, and that
 * option; when all parts are assigned, the upper half of each share.
 */
final class Branching extends AbstractStrategy<IntVar> {

    private final IntVar[] choices;
    private final IntVar[] shares;
    private final MixRules rules;

    Branching(SolverVariables variables, MixRules rules) {
        super(variables.all());
        this.choices = variables.choices();
        this.shares = variables.shares();
        this.rules = rules;
    }

    @Override
    public @Nullable Decision<IntVar> getDecision() {
        int where = -1;
        int what = 0;
        double regret = -1;
        for (int part = 0; part < choices.length; part++) {
            if (choices[part].isInstantiated()) {
                continue;
            }
            double best = -Double.MAX_VALUE;
            double second = -Double.MAX_VALUE;
            int choice = choices[part].getLB();
            for (int value = choice; value <= choices[part].getUB(); value = choices[part].nextValue(value)) {
                double promise = rules.promise(part, value);
                if (promise > best) {
                    second = best;
                    best = promise;
                    choice = value;
                } else if (promise > second) {
                    second = promise;
                }
            }
            if (best - second > regret) {
                regret = best - second;
                where = part;
                what = choice;
            }
        }
        return where >= 0 ? decide(choices[where], what, true) : share();
    }

    private @Nullable Decision<IntVar> share() {
        for (IntVar share : shares) {
            if (!share.isInstantiated()) {
                return decide(share, share.getLB() + (share.getUB() - share.getLB() + 1) / 2, false);
            }
        }
        return null;
    }

    private Decision<IntVar> decide(IntVar variable, int value, boolean exactly) {
        return getModel()
                .getSolver()
                .getDecisionPath()
                .makeIntDecision(
                        variable,
                        exactly ? DecisionOperatorFactory.makeIntEq() : DecisionOperatorFactory.makeIntReverseSplit(),
                        value);
    }
}
