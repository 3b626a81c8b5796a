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

    /** The drop box has the complete package; the outcome says whether it came in time, to the second. */
    record BidDeposited(
            Stamp stamp,
            UUID depositId,
            String receiptNumber,
            Instant completedAt,
            DepositOutcome outcome,
            String manifestSha256)
            implements SubmissionEvent {}

    record OutcomeRecorded(Stamp stamp, UUID depositId, DepositOutcome outcome) implements SubmissionEvent {}
}
