package org.cordee.law;

import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.springframework.stereotype.Component;

/** Judges a piece of the application (D12), at the deposit or at the award. */
@Component
public class JudgingEvidence {

    private final DecisionTables tables;

    public JudgingEvidence(DecisionTables tables) {
        this.tables = tables;
    }

    /** The standing as a code of the decision table, its severity and its article. */
    public record EvidenceJudgement(String standing, Severity severity, String article) {}

    public EvidenceJudgement judge(EvidenceFacts facts) {
        DecisionResult answer = tables.evaluate(
                "evidence-standing",
                Map.of(
                        "on", facts.on(),
                        "stage", facts.stage(),
                        "answer", facts.answer(),
                        "obligation", facts.obligation(),
                        "demandedAt", facts.demandedAt(),
                        "daysLeft", facts.daysLeft(),
                        "daysLeftAtAward", facts.daysLeftAtAward()));
        return new EvidenceJudgement(
                answer.text("standing"), Severity.valueOf(answer.text("severity")), answer.text("article"));
    }
}
