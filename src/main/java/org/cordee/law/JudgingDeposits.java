package org.cordee.law;

import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** Judges a deposit (D14): in time to the second, or late and whether it can still be accepted. */
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
