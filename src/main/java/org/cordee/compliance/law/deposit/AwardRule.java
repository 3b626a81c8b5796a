package org.cordee.compliance.law.deposit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.BuyerMessage;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.feel.DecisionResult;

/**
 * whether the buyer may turn to this consortium because the winner is eliminated (R2181-7, or another ground).
 */
public final class AwardRule implements Rule {

    private static final Set<String> UNFORESEEN = Set.of("R2181-7", "FORCE-MAJEURE", "CAS-FORTUIT");

    @Override
    public void judge(Matter matter, Draft draft) {
        BuyerMessage message = matter.law().buyerMessage();
        if (message == null || message.asksAboutALowOffer()) {
            return;
        }
        String reason = message.reasonCode().replace('_', '-');
        DecisionResult answer = matter.ask(
                "A-02",
                "award-to-next",
                Map.of(
                        "launchedOn", matter.launched(),
                        "state", matter.consortium().map(Consortium::state).orElse(""),
                        "unforeseen", UNFORESEEN.contains(reason)));
        boolean allowed = answer.flag("allowed");
        Map<String, Object> award = new LinkedHashMap<>();
        award.put("allowed", allowed);
        award.put("article", answer.text("article"));
        draft.put("award", award);
        draft.find(
                "A-02",
                allowed ? "award.next-in-rank" : "award.not-from-here",
                allowed ? Severity.INFO : Severity.MAJOR,
                answer.text("article"),
                matter.grouping(),
                Evidence.of("reason", message.reasonCode()));
    }
}
