package org.cordee.process.worker;

import java.util.List;
import java.util.Map;
import org.cordee.process.BidSubmission;
import org.cordee.process.CandidateGroups;
import org.cordee.process.ProcessVariables;
import org.cordee.submission.ApprovalStep;
import org.cordee.submission.FollowingApproval;
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
                        ProcessVariables.APPROVAL_ID, approver.approvalId(),
                        ProcessVariables.GROUP, CandidateGroups.of(approver.organisationId())))
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
}
