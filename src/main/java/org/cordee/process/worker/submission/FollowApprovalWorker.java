package org.cordee.process.worker.submission;

import java.util.List;
import java.util.Map;
import org.cordee.process.model.BidSubmission;
import org.cordee.process.model.Variables;
import org.cordee.process.task.Groups;
import org.cordee.process.worker.Job;
import org.cordee.process.worker.JobWork;
import org.cordee.submission.approval.ApprovalStep;
import org.cordee.submission.approval.FollowingApproval;
import org.springframework.stereotype.Component;

/**
 * Returns the members whose approval of the package is awaited, or the step that follows; every value of the step is
 * set each time.
 */
@Component
class FollowApprovalWorker implements JobWork {

    private final FollowingApproval followingApproval;

    FollowApprovalWorker(FollowingApproval followingApproval) {
        this.followingApproval = followingApproval;
    }

    @Override
    public String type() {
        return BidSubmission.JOB_FOLLOW_APPROVAL;
    }

    @Override
    public Map<String, Object> perform(Job job) {
        ApprovalStep step = followingApproval.follow(job.consortiumId());
        List<Map<String, Object>> approvers = step.approvers().stream()
                .map(approver -> Map.<String, Object>of(
                        Variables.APPROVAL_ID, approver.approvalId(),
                        Variables.GROUP, Groups.of(approver.organisationId())))
                .toList();
        return Map.of(
                Variables.NEXT_STEP, step.next().name(),
                Variables.APPROVERS, approvers,
                Variables.DUE_AT, step.dueAt(),
                Variables.REMIND_AT, step.remindAt(),
                Variables.LAST_CALL_AT, step.lastCallAt(),
                Variables.DECIDE_BY, step.decideBy(),
                Variables.SECTION_IDS, step.sectionIds());
    }
}
