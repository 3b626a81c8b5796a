package org.cordee.law;

import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** Judges whom to ask for a slot that no partner has taken (D16): the next in rank first, the lead itself last. */
@Component
public class JudgingReplacements {

    private final DecisionTables tables;

    public JudgingReplacements(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param dropAllowed whether the bid may be sent without the slot; the lead may always decide otherwise */
    public record ReplacementJudgement(ReplacementStep step, boolean dropAllowed, String article) {}

    public ReplacementJudgement judge(ReplacementFacts facts) {
        DecisionResult answer = tables.evaluate(
                "replacement",
                Map.of(
                        "on", facts.on(),
                        "nextRank", facts.nextRank(),
                        "inTime", facts.inTime(),
                        "mandatory", facts.mandatory(),
                        "othersKnown", facts.othersKnown(),
                        "supportKnown", facts.supportKnown()));
        return new ReplacementJudgement(
                ReplacementStep.valueOf(answer.text("step")), answer.flag("dropAllowed"), answer.text("article"));
    }
}
