package org.cordee.law;

import java.time.LocalDate;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** Judges a ground of exclusion that an operator declares (D19, L2141-1 to L2141-11). */
@Component
public class JudgingExclusions {

    private final DecisionTables tables;

    public JudgingExclusions(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param selfCleaning whether measures that restore reliability can be shown */
    public record ExclusionJudgement(String outcome, Severity severity, boolean selfCleaning, String article) {}

    /**
     * @param ground its article, as {@code L2141-2}
     * @param standing a code of the decision table
     */
    public ExclusionJudgement judge(LocalDate on, String ground, String standing) {
        DecisionResult answer =
                tables.evaluate("exclusion-ground", Map.of("on", on, "ground", ground, "standing", standing));
        return new ExclusionJudgement(
                answer.text("outcome"),
                Severity.valueOf(answer.text("severity")),
                answer.flag("selfCleaning"),
                answer.text("article"));
    }
}
