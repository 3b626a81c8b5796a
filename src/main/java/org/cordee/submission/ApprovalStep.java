package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The next step of the process about the approvals of a package.
 *
 * @param approvers the members that have not answered yet, when the process waits for them
 * @param lastCallAt the time from which the process waits for no member any more
 * @param decideBy the date by which the lead should have decided
 * @param sectionIds the sections that are written again after a reopening
 */
public record ApprovalStep(
        Next next,
        List<Approver> approvers,
        Instant dueAt,
        Instant remindAt,
        Instant lastCallAt,
        Instant decideBy,
        List<UUID> sectionIds) {

    /** The kinds of next steps. */
    public enum Next {
        AWAIT,
        DECIDE,
        REWORK,
        DEPOSIT
    }

    /** A member that is asked for its approval. */
    public record Approver(UUID approvalId, UUID organisationId) {}
}
