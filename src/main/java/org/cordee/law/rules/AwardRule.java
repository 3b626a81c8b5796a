package org.cordee.law.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseBuyerMessage;
import org.cordee.law.casefile.CaseConsortium;

/**
 * whether the buyer may turn to this consortium because the winner is eliminated (R2181-7, or another ground).
 */
final class AwardRule implements LawRule {

    private static final Set<String> UNFORESEEN = Set.of("R2181-7", "FORCE-MAJEURE", "CAS-FORTUIT");

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        CaseBuyerMessage message = matter.law().buyerMessage();
        if (message == null || message.asksAboutALowOffer()) {
            return;
        }
        String reason = message.reasonCode().replace('_', '-');
        DecisionResult answer = matter.evaluate(
                "A-02",
                "award-to-next",
                Map.of(
                        "launchedOn", matter.launchDay(),
                        "state", matter.consortium().map(CaseConsortium::state).orElse(""),
                        "unforeseen", UNFORESEEN.contains(reason)));
        boolean allowed = answer.flag("allowed");
        Map<String, Object> award = new LinkedHashMap<>();
        award.put("allowed", allowed);
        award.put("article", answer.text("article"));
        draft.put("award", award);
        draft.addFinding(
                "A-02",
                allowed ? "award.next-in-rank" : "award.not-from-here",
                allowed ? Severity.INFO : Severity.MAJOR,
                answer.text("article"),
                matter.grouping(),
                FindingEvidence.of("reason", message.reasonCode()));
    }
}
