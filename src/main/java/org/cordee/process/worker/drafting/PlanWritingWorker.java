package org.cordee.process.worker.drafting;

import java.time.Duration;
import java.util.Map;
import org.cordee.bid.section.writing.FollowingSections;
import org.cordee.process.model.SectionCycle;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.springframework.stereotype.Component;

/** Returns the current writer and reviewer of a section, and the dates of their turn. */
@Component
class PlanWritingWorker implements JobWork {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final FollowingSections following;

    PlanWritingWorker(FollowingSections following) {
        this.following = following;
    }

    @Override
    public String type() {
        return SectionCycle.JOB_PLAN_WRITING;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        FollowingSections.Turn turn = following.turn(job.id(Variables.SECTION_ID));
        return Map.ofEntries(
                Map.entry(Variables.MEMBER_GROUP, Groups.of(turn.writerId())),
                Map.entry(Variables.REVIEWER_GROUP, Groups.of(turn.reviewerId())),
                Map.entry(Variables.SECTION_DUE_AT, turn.dueAt()),
                Map.entry(Variables.REMINDER_AT, turn.reminderAt()),
                Map.entry(Variables.REASSIGN_AT, turn.reassignableFrom()),
                Map.entry(Variables.REASSIGN_DUE_AT, turn.reassignableFrom().plus(TO_DECIDE)),
                Map.entry(Variables.REVIEW_DUE_AT, turn.reviewDueAt()),
                Map.entry(Variables.DECIDE_BY, turn.dueAt().plus(TO_DECIDE)),
                Map.entry(Variables.HANDED_IN, false),
                Map.entry(Variables.APPROVED, false),
                Map.entry(Variables.DISPUTED, false));
    }
}
