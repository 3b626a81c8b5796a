package org.cordee.law.rules;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cordee.law.casefile.CaseMilestone;

/** Lists the moments that a case asks for, counted back from the offer deadline. */
final class MilestonesSection implements LawRule {

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
