package org.cordee.compliance.law.deposit;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.Milestone;

/** Lists the moments that a case asks for, counted back from the offer deadline. */
public final class MilestonesSection implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        List<Milestone> milestones = matter.law().milestones();
        ZonedDateTime due = matter.law().consultation().offerDeadline();
        if (milestones.isEmpty()) {
            return;
        }
        if (due == null) {
            draft.leaveOpen("milestones", "consultation.offerDeadline");
            return;
        }
        ZonedDateTime deadline = matter.law().placed(due);
        draft.put(
                "milestones",
                milestones.stream()
                        .map(milestone -> Evidence.of(
                                "id", milestone.id(),
                                "at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(milestone.before(deadline))))
                        .toList());
    }
}
