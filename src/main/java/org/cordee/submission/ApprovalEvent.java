package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events from the built package to its deposit. They contain only ids, hashes and dates, never a reason. */
public sealed interface ApprovalEvent extends ConsortiumFact {

    /** A member's answer. The organisation is that member's. */
    sealed interface AnswerEvent extends ApprovalEvent {

        UUID approvalId();

        UUID organisationId();

        /** Returns true when the process waits for this answer. */
        boolean awaited();
    }

    /**
     * A round of approvals was opened.
     *
     * @param number counts the rounds of a consortium from 1
     */
    record ApprovalRoundOpened(EventHeader stamp, UUID roundId, int number, String manifestSha256)
            implements ApprovalEvent {}

    record ApprovalAwaited(EventHeader stamp, UUID approvalId, UUID organisationId, Instant dueAt)
            implements ApprovalEvent {}

    record ApprovalReminderSent(EventHeader stamp, UUID approvalId, UUID organisationId, Instant dueAt)
            implements ApprovalEvent {}

    record BidApproved(
            EventHeader stamp,
            UUID approvalId,
            UUID organisationId,
            String manifestSha256,
            String textSha256,
            boolean awaited)
            implements AnswerEvent {}

    record BidObjected(
            EventHeader stamp,
            UUID approvalId,
            UUID organisationId,
            String manifestSha256,
            String textSha256,
            boolean awaited)
            implements AnswerEvent {}

    /**
     * Every member has approved.
     *
     * @param decisionAwaited true when the lead had already been asked for a decision
     */
    record ApprovalSettled(EventHeader stamp, UUID roundId, boolean decisionAwaited) implements ApprovalEvent {}

    /** The last thirty hours have begun, so the consortium no longer waits for any approval. */
    record ApprovalLapsed(EventHeader stamp, UUID roundId) implements ApprovalEvent {}

    /** The package was deposited elsewhere while approvals were open. */
    record ApprovalOvertaken(EventHeader stamp, UUID roundId) implements ApprovalEvent {}

    record ApprovalDecided(EventHeader stamp, UUID roundId, ApprovalDecision decision) implements ApprovalEvent {}

    /** The lead deposits despite an objection or a missing answer. Its reason is stored in the round. */
    record DepositDecidedWithout(EventHeader stamp, UUID roundId) implements ApprovalEvent {}

    /**
     * The bid was reopened.
     *
     * @param organisationId the organisation whose sections and prices are reopened
     */
    record BidReopened(EventHeader stamp, UUID roundId, UUID organisationId) implements ApprovalEvent {}
}
