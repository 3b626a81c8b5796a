package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens between the frozen bid and the recorded outcome: ids, hashes and times only. */
public sealed interface SubmissionEvent extends ConsortiumFact {

    /** Sections and prices can no longer change. */
    record BidFrozen(Stamp stamp) implements SubmissionEvent {}

    record PackageBuilt(Stamp stamp, UUID packageId, String manifestSha256) implements SubmissionEvent {}

    /** The buyer has the complete package, by whichever channel; the outcome says whether it came in time, to the second. */
    record BidDeposited(
            Stamp stamp,
            UUID depositId,
            String receiptNumber,
            Instant completedAt,
            DepositOutcome outcome,
            String manifestSha256)
            implements SubmissionEvent {}

    /** Something of the bid is missing in a deposit made by hand, or is other than agreed: it must be made again, whole. */
    record IncompleteDepositNoted(Stamp stamp, UUID depositId, String receiptNumber, Instant completedAt)
            implements SubmissionEvent {}

    record OutcomeRecorded(Stamp stamp, UUID depositId, DepositOutcome outcome) implements SubmissionEvent {}
}
