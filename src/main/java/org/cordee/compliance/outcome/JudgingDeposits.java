package org.cordee.compliance.outcome;

import org.cordee.compliance.LawSettings;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** What becomes of a deposit (D14): in time to the second, or late and what may still be said for it. */
@Component
public class JudgingDeposits {

    private final DecisionTables tables;

    public JudgingDeposits(DecisionTables tables) {
        this.tables = tables;
    }

    public DepositJudgement judge(DepositFacts facts) {
        DecisionResult answer = tables.evaluate("deposit-outcome", facts.asked(LawSettings.onClasspath()));
        return new DepositJudgement(answer.text("outcome"), answer.text("article"));
    }
}
