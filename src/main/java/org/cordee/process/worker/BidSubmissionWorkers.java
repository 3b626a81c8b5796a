package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.BidSubmission;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.process.RefreshingInbox;
import org.cordee.process.TaskReminders;
import org.cordee.process.UserTask;
import org.cordee.submission.ApprovalStep;
import org.cordee.submission.BuildingPackage;
import org.cordee.submission.FollowingApproval;
import org.cordee.submission.RecordingOutcome;
import org.cordee.submission.RemindingApprover;
import org.springframework.stereotype.Component;

/** The jobs of {@code bid-submission.bpmn}: the package, its approvals and the outcome of the deposit. */
@Component
class BidSubmissionWorkers implements ModelWorkers {

    private final BuildingPackage buildingPackage;
    private final FollowingApproval followingApproval;
    private final RemindingApprover remindingApprover;
    private final RecordingOutcome recordingOutcome;
    private final TaskReminders reminders;
    private final RefreshingInbox inbox;

    BidSubmissionWorkers(
            BuildingPackage buildingPackage,
            FollowingApproval followingApproval,
            RemindingApprover remindingApprover,
            RecordingOutcome recordingOutcome,
            TaskReminders reminders,
            RefreshingInbox inbox) {
        this.buildingPackage = buildingPackage;
        this.followingApproval = followingApproval;
        this.remindingApprover = remindingApprover;
        this.recordingOutcome = recordingOutcome;
        this.reminders = reminders;
        this.inbox = inbox;
    }

    @Override
    public Map<String, JobWork> byType() {
        return Map.of(
                BidSubmission.JOB_BUILD_PACKAGE, this::buildPackage,
                BidSubmission.JOB_FOLLOW_APPROVAL, this::followApproval,
                BidSubmission.JOB_REMIND_APPROVER, this::remindApprover,
                BidSubmission.JOB_RECORD_OUTCOME, this::recordOutcome);
    }

    /** Builds one sealed package from the frozen bid. */
    private Map<String, Object> buildPackage(Job job) {
        buildingPackage.build(job.consortiumId());
        return Map.of();
    }

    /**
     * Returns the members whose approval of the package is awaited, or the step that follows; every value of the step
     * is set each time.
     */
    private Map<String, Object> followApproval(Job job) {
        ApprovalStep step = followingApproval.follow(job.consortiumId());
        List<Map<String, Object>> approvers = step.approvers().stream()
                .map(approver -> CandidateGroups.element(
                        ProcessVariables.APPROVAL_ID, approver.approvalId(), approver.organisationId()))
                .toList();
        return Map.of(
                ProcessVariables.NEXT_STEP, step.next().name(),
                ProcessVariables.APPROVERS, approvers,
                ProcessVariables.DUE_AT, step.dueAt(),
                ProcessVariables.REMIND_AT, step.remindAt(),
                ProcessVariables.LAST_CALL_AT, step.lastCallAt(),
                ProcessVariables.DECIDE_BY, step.decideBy(),
                ProcessVariables.SECTION_IDS, step.sectionIds());
    }

    /** Sends a reminder of an approval; the domain refuses it when there is an answer. */
    private Map<String, Object> remindApprover(Job job) {
        UUID approval = job.id(ProcessVariables.APPROVAL_ID);
        reminders.sendAutomatic(UserTask.APPROVE_BID, job.root(), approval, () -> remindingApprover.remind(approval));
        inbox.deleteTimer(BidSubmission.TIMER_APPROVAL_REMINDER_DUE, approval);
        return Map.of();
    }

    /** Records the outcome of the deposit: in time or late. */
    private Map<String, Object> recordOutcome(Job job) {
        recordingOutcome.record(job.consortiumId());
        return Map.of();
    }
}
