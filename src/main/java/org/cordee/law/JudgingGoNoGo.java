package org.cordee.law;

import java.time.LocalDate;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/** Judges whether to answer a lot (D8): three hard stops, then the score. It is advice only and blocks nothing. */
@Component
public class JudgingGoNoGo {

    private final DecisionTables tables;

    public JudgingGoNoGo(DecisionTables tables) {
        this.tables = tables;
    }

    /** The answer of the decision table. */
    public enum GoNoGo {
        GO,
        DISCUSS,
        NO_GO
    }

    /** The reason that forbids to answer, whatever the score. */
    public enum Stop {
        NONE,
        LEAD_CONFLICT,
        RESERVED_LOT,
        TOO_LATE_ALONE,
        LOW_SCORE
    }

    /** The verdict with its reason and its article, or the rule of the product. */
    public record GoNoGoJudgement(GoNoGo verdict, Stop stop, String article) {}

    public GoNoGoJudgement judge(GoNoGoFacts facts) {
        DecisionResult answer = tables.evaluate(
                "go-no-go",
                Map.of(
                        "on", LocalDate.ofInstant(facts.now(), Deadline.PARIS),
                        "leadConflict", facts.leadConflict(),
                        "reservedLot", facts.reservedLot().name(),
                        "remainingDays", facts.remainingDays(),
                        "partner", facts.partner(),
                        "score", facts.score().hundredths()));
        return new GoNoGoJudgement(
                GoNoGo.valueOf(answer.text("verdict")), Stop.valueOf(answer.text("stop")), answer.text("article"));
    }
}
