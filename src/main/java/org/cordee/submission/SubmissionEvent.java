package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens between the frozen bid and the recorded outcome: ids, hashes and times only. */
public sealed interface SubmissionEvent extends ConsortiumFact {

    /** Sections and prices can no longer change. */
    record BidFrozen(Stamp stamp) implements SubmissionEvent {}

    /**
     * The lead opened the frozen bid again; its reason stands in the row of this number.
     *
     * @param deposited the bid lies with the buyer, and stays there until another replaces it
     * @param awaited whether the process that carries the bid waits; not once the grouping had come to its end
     * @param organisationIds whose sections and prices are open again, none when nothing of them is to change
     */
    record FrozenBidReopened(Stamp stamp, int number, boolean deposited, boolean awaited, List<UUID> organisationIds)
            implements SubmissionEvent {}

    record PackageBuilt(Stamp stamp, UUID packageId, String manifestSha256) implements SubmissionEvent {}

    /**
     * The buyer has the complete package, by whichever channel; the outcome says whether it came in time, to the second.
     *
     * @param awaited whether the process that carries the bid waits for it; not when its deposit was written down after
     *     another or after the deadline
     */
    record BidDeposited(
            Stamp stamp,
            UUID depositId,
            String receiptNumber,
            Instant completedAt,
            DepositOutcome outcome,
            String manifestSha256,
            boolean awaited)
            implements SubmissionEvent {}

    /** Something of the bid is missing in a deposit made by hand, or is other than agreed: it must be made again, whole. */
    record IncompleteDepositNoted(Stamp stamp, UUID depositId, String receiptNumber, Instant completedAt)
            implements SubmissionEvent {}

    /** The lead said what became known of a deposit since. */
    record AftermathTold(Stamp stamp, UUID depositId) implements SubmissionEvent {}

    record OutcomeRecorded(Stamp stamp, UUID depositId, DepositOutcome outcome) implements SubmissionEvent {}
}
