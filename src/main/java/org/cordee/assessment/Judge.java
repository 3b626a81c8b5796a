package org.cordee.assessment;

import org.cordee.compliance.law.CheckingCases;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** The judge of the command {@code check}, over the decision tables of the running house. */
@Component
class Judge {

    private final CheckingCases cases;

    Judge(DecisionTables tables) {
        this.cases = new CheckingCases(tables);
    }

    CheckingCases cases() {
        return cases;
    }
}
