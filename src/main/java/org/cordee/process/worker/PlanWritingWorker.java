package org.cordee.process.worker;

import java.time.Duration;
import java.util.Map;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.SectionCycle;
import org.springframework.stereotype.Component;

/** Returns the current writer and reviewer of a section, and the dates of their turn. */
@Component
class PlanWritingWorker implements JobWork {

    private static final Duration TO_DECIDE = Duration.ofDays(1);

    private final SectionDeadlines following;

    PlanWritingWorker(SectionDeadlines following) {
        this.following = following;
    }

    @Override
    public String type() {
        return SectionCycle.JOB_PLAN_WRITING;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        SectionDeadlines.SectionTurn turn = following.turn(job.id(ProcessVariables.SECTION_ID));
        return Map.ofEntries(
                Map.entry(ProcessVariables.MEMBER_GROUP, CandidateGroups.of(turn.writerId())),
                Map.entry(ProcessVariables.REVIEWER_GROUP, CandidateGroups.of(turn.reviewerId())),
                Map.entry(ProcessVariables.SECTION_DUE_AT, turn.dueAt()),
                Map.entry(ProcessVariables.REMINDER_AT, turn.reminderAt()),
                Map.entry(ProcessVariables.REASSIGN_AT, turn.reassignableFrom()),
                Map.entry(
                        ProcessVariables.REASSIGN_DUE_AT,
                        turn.reassignableFrom().plus(TO_DECIDE)),
                Map.entry(ProcessVariables.REVIEW_DUE_AT, turn.reviewDueAt()),
                Map.entry(ProcessVariables.DECIDE_BY, turn.dueAt().plus(TO_DECIDE)),
                Map.entry(ProcessVariables.HANDED_IN, false),
                Map.entry(ProcessVariables.APPROVED, false),
                Map.entry(ProcessVariables.DISPUTED, false));
    }
}
