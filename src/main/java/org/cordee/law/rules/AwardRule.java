package org.cordee.law.rules;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseBuyerMessage;
import org.cordee.law.casefile.CaseConsortium;
import org.jspecify.annotations.Nullable;

/**
 * whether the buyer may turn to this consortium because the winner is eliminated (R2181-7, or another ground).
 */
final class AwardRule implements LawRule {

    private static final Set<String> UNFORESEEN = Set.of("R2181-7", "FORCE-MAJEURE", "CAS-FORTUIT");

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        CaseBuyerMessage message = matter.law().buyerMessage();
        if (message == null || message.asksAboutALowOffer() || message.asksForProofs()) {
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
        boolean overdue = allowed && message.isOverdue(matter.law().at());
        draft.addFinding(
                "A-02",
                allowed ? overdue ? "award.answer-overdue" : "award.next-in-rank" : "award.not-from-here",
                overdue ? Severity.BLOCKER : Severity.MAJOR,
                answer.text("article"),
                matter.grouping(),
                FindingEvidence.of("reason", message.reasonCode(), "answerBy", written(message.answerBy())));
    }

    /** Writes the end of the time that the buyer gives; null where it gives none. */
    static @Nullable String written(@Nullable ZonedDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
