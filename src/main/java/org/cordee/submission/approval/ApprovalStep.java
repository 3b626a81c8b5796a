package org.cordee.submission.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the process does next about the approvals of a package.
 *
 * @param approvers who has not answered yet, when it is waited for
 * @param lastCallAt when nobody is waited for any more
 * @param decideBy when the lead should have decided
 * @param sectionIds what is written again after the bid was opened
 */
public record ApprovalStep(
        Next next,
        List<Approver> approvers,
        Instant dueAt,
        Instant remindAt,
        Instant lastCallAt,
        Instant decideBy,
        List<UUID> sectionIds) {

    /** What comes now. */
    public enum Next {
        AWAIT,
        DECIDE,
        REWORK,
        DEPOSIT
    }

    /** A member that is asked. */
    public record Approver(UUID approvalId, UUID organisationId) {}
}
