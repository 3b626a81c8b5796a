package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** The events from the frozen bid to the recorded outcome. They contain only ids, hashes and times. */
public sealed interface SubmissionEvent extends ConsortiumFact {

    /** The bid was frozen: sections and prices can no longer change. */
    record BidFrozen(EventHeader stamp) implements SubmissionEvent {}

    /**
     * The lead reopened the frozen bid. Its reason is stored in the reopening with this number.
     *
     * @param deposited true when a deposit is recorded, which counts until another replaces it
     * @param awaited true when the bid's process is still running; false after the consortium had ended
     * @param organisationIds the organisations whose sections and prices are reopened, empty when none changes
     */
    record FrozenBidReopened(
            EventHeader stamp, int number, boolean deposited, boolean awaited, List<UUID> organisationIds)
            implements SubmissionEvent {}

    record PackageBuilt(EventHeader stamp, UUID packageId, String manifestSha256) implements SubmissionEvent {}

    /** A person of the lead downloaded the package to carry it to the buyer's platform. */
    record PackageHandedOver(EventHeader stamp, UUID packageId, String manifestSha256) implements SubmissionEvent {}

    /** The lead changed its ticks beside the files it has sent. They prove no deposit. */
    record FilesTicked(EventHeader stamp, UUID packageId) implements SubmissionEvent {}

    /** The lead changed its list of what the buyer's documents ask for. */
    record ExpectedPiecesTyped(EventHeader stamp) implements SubmissionEvent {}

    /**
     * A deposit is recorded that does not contradict the package: by the receipt of the buyer's platform or, in the
     * demonstration, by the drop box. The outcome states if it came in time, to the second.
     *
     * @param awaited true when the bid's process waits for the deposit; false for a deposit recorded after another one
     * or after the deadline
     */
    record BidDeposited(
            EventHeader stamp,
            UUID depositId,
            String receiptNumber,
            Instant completedAt,
            DepositOutcome outcome,
            String manifestSha256,
            boolean awaited)
            implements SubmissionEvent {}

    /** A receipt lacks a file of the agreed package or contradicts it: the whole bid must be deposited again. */
    record IncompleteDepositNoted(EventHeader stamp, UUID depositId, String receiptNumber, Instant completedAt)
            implements SubmissionEvent {}

    /** The lead recorded facts that became known after a deposit. */
    record AftermathTold(EventHeader stamp, UUID depositId) implements SubmissionEvent {}

    record OutcomeRecorded(EventHeader stamp, UUID depositId, DepositOutcome outcome) implements SubmissionEvent {}
}
