package org.cordee.compliance.law.deposit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.AnswerDraft;
import org.cordee.compliance.law.finding.FindingEvidence;
import org.cordee.compliance.law.matter.CaseJudgement;
import org.cordee.compliance.law.matter.LawRule;
import org.cordee.compliance.lawcase.CaseBuyerMessage;
import org.cordee.compliance.lawcase.CaseConsortium;
import org.cordee.feel.DecisionResult;

/**
 * whether the buyer may turn to this consortium because the winner is eliminated (R2181-7, or another ground).
 */
public final class AwardRule implements LawRule {

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
