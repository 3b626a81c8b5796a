package org.cordee.submission.approval;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens between the built package and its deposit: ids, hashes and dates only, never a reason. */
public sealed interface ApprovalEvent extends ConsortiumFact {

    /** A member answered; the organisation is that member. */
    sealed interface AnswerEvent extends ApprovalEvent {

        UUID approvalId();

        UUID organisationId();

        /** Whether the process waits for this very answer. */
        boolean awaited();
    }

    /** @param number counts the rounds of a grouping from 1 */
    record ApprovalRoundOpened(Stamp stamp, UUID roundId, int number, String manifestSha256) implements ApprovalEvent {}

    record ApprovalAwaited(Stamp stamp, UUID approvalId, UUID organisationId, Instant dueAt) implements ApprovalEvent {}

    record ApprovalReminderSent(Stamp stamp, UUID approvalId, UUID organisationId, Instant dueAt)
            implements ApprovalEvent {}

    record BidApproved(
            Stamp stamp,
            UUID approvalId,
            UUID organisationId,
            String manifestSha256,
            String textSha256,
            boolean awaited)
            implements AnswerEvent {}

    record BidObjected(
            Stamp stamp,
            UUID approvalId,
            UUID organisationId,
            String manifestSha256,
            String textSha256,
            boolean awaited)
            implements AnswerEvent {}

    /**
     * Every member has approved.
     *
     * @param decisionAwaited the lead had already been asked what to do
     */
    record ApprovalSettled(Stamp stamp, UUID roundId, boolean decisionAwaited) implements ApprovalEvent {}

    /** The last thirty hours have begun: nobody is waited for any more. */
    record ApprovalLapsed(Stamp stamp, UUID roundId) implements ApprovalEvent {}

    /** The package was deposited elsewhere while approvals were awaited. */
    record ApprovalOvertaken(Stamp stamp, UUID roundId) implements ApprovalEvent {}

    record ApprovalDecided(Stamp stamp, UUID roundId, ApprovalDecision decision) implements ApprovalEvent {}

    /** The lead deposits although somebody objected or did not answer; its reason stands in the round. */
    record DepositDecidedWithout(Stamp stamp, UUID roundId) implements ApprovalEvent {}

    /** @param organisationId whose sections and prices are open again */
    record BidReopened(Stamp stamp, UUID roundId, UUID organisationId) implements ApprovalEvent {}
}
