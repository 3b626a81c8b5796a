package org.cordee.assessment.judging;

import org.cordee.compliance.law.CheckingCases;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** The judge of the command {@code check}, with the decision tables of the running product. */
@Component
public class ProductJudge {

    private final CheckingCases cases;

    ProductJudge(DecisionTables tables) {
        this.cases = new CheckingCases(tables);
    }

    public CheckingCases cases() {
        return cases;
    }
}
