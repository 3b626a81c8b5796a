package org.cordee.assessment;

import org.cordee.feel.DecisionTables;
import org.cordee.law.rules.CheckingCases;
import org.springframework.stereotype.Component;

/** The judge of the command {@code check}, with the decision tables of the running product. */
@Component
class ProductJudge {

    private final CheckingCases cases;

    ProductJudge(DecisionTables tables) {
        this.cases = new CheckingCases(tables);
    }

    public CheckingCases cases() {
        return cases;
    }
}
