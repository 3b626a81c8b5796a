package org.cordee.compliance.law.deposit;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cordee.compliance.law.finding.AnswerDraft;
import org.cordee.compliance.law.finding.FindingEvidence;
import org.cordee.compliance.law.matter.CaseJudgement;
import org.cordee.compliance.law.matter.LawRule;
import org.cordee.compliance.lawcase.CaseMilestone;

/** Lists the moments that a case asks for, counted back from the offer deadline. */
public final class MilestonesSection implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        List<CaseMilestone> milestones = matter.law().milestones();
        ZonedDateTime due = matter.law().consultation().offerDeadline();
        if (milestones.isEmpty()) {
            return;
        }
        if (due == null) {
            draft.recordUnevaluated("milestones", "consultation.offerDeadline");
            return;
        }
        ZonedDateTime deadline = matter.law().atPlace(due);
        draft.put(
                "milestones",
                milestones.stream()
                        .map(milestone -> FindingEvidence.of(
                                "id", milestone.id(),
                                "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(milestone.before(deadline))))
                        .toList());
    }
}
