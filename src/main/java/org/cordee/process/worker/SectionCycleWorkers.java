package org.cordee.process.worker;

import java.util.Map;
import java.util.UUID;
import org.cordee.bid.SectionDeadlines;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.SectionCycle;
import org.cordee.process.TaskReminders;
import org.cordee.process.UserTask;
import org.springframework.stereotype.Component;

/** The jobs of {@code section-cycle.bpmn}: the turn of a writer, its reminders and escalations. */
@Component
class SectionCycleWorkers implements ModelWorkers {

    private final SectionDeadlines following;
    private final TaskReminders reminders;
    private final RefreshingInbox inbox;

    SectionCycleWorkers(SectionDeadlines following, TaskReminders reminders, RefreshingInbox inbox) {
        this.following = following;
        this.reminders = reminders;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                SectionCycle.JOB_PLAN_WRITING, this::planWriting,
                SectionCycle.JOB_REMIND_WRITER, this::remindWriter,
                SectionCycle.JOB_ESCALATE_SECTION, this::escalateSection);
    }

    /** Returns the current writer and reviewer of a section, and the dates of their turn. */
    private Map<String, Object> planWriting(Job job) {
        SectionDeadlines.SectionTurn turn = following.turn(job.id(ProcessVariables.SECTION_ID));
        return Map.ofEntries(
                Map.entry(ProcessVariables.MEMBER_GROUP, CandidateGroups.of(turn.writerId())),
                Map.entry(ProcessVariables.REVIEWER_GROUP, CandidateGroups.of(turn.reviewerId())),
                Map.entry(ProcessVariables.SECTION_DUE_AT, turn.dueAt()),
                Map.entry(ProcessVariables.REMINDER_AT, turn.reminderAt()),
                Map.entry(ProcessVariables.REASSIGN_AT, turn.reassignableFrom()),
                Map.entry(ProcessVariables.REASSIGN_DUE_AT, turn.reassignBy()),
                Map.entry(ProcessVariables.REVIEW_DUE_AT, turn.reviewDueAt()),
                Map.entry(ProcessVariables.DECIDE_BY, turn.decideBy()),
                Map.entry(ProcessVariables.HANDED_IN, false),
                Map.entry(ProcessVariables.APPROVED, false),
                Map.entry(ProcessVariables.DISPUTED, false));
    }

    /**
     * Sends a reminder of a section; the domain refuses it when the section is handed in, and for a writer that has
     * just been asked.
     */
    private Map<String, Object> remindWriter(Job job) {
        UUID section = job.id(ProcessVariables.SECTION_ID);
        reminders.sendAutomatic(UserTask.WRITE_SECTION, job.root(), section, () -> following.remindWriter(section));
        inbox.deleteTimer(SectionCycle.TIMER_REMINDER_DUE, section);
        return Map.of();
    }

    /** Escalates a late section or review: the domain checks that it still is late, and notifies once. */
    private Map<String, Object> escalateSection(Job job) {
        UUID section = job.id(ProcessVariables.SECTION_ID);
        following.escalateSection(section);
        inbox.deleteTimer(SectionCycle.TIMER_SECTION_DUE, section);
        inbox.deleteTimer(SectionCycle.TIMER_REVIEW_DUE, section);
        return Map.of();
    }
}
