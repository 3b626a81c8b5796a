package org.cordee.compliance;

import java.time.LocalDate;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** What becomes of a deposit (D14): in time to the second, or late and what may still be said for it. */
@Component
public class JudgingDeposits {

    private final DecisionTables tables;

    public JudgingDeposits(DecisionTables tables) {
        this.tables = tables;
    }

    public DepositJudgement judge(DepositFacts facts) {
        DecisionResult answer = tables.evaluate(
                "deposit-outcome",
                Map.of(
                        "on", LocalDate.ofInstant(facts.completedAt(), Deadline.PARIS),
                        "completedInTime", facts.isCompletedInTime(),
                        "complete", facts.complete(),
                        "startedInTime", facts.isStartedInTime(),
                        "backupInTime", facts.isBackupInTime(),
                        "diligent", facts.isDiligent(),
                        "incident", facts.incident()));
        return new DepositJudgement(answer.text("outcome"), answer.text("article"));
    }
}
