package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What happens between the frozen bid and the recorded outcome: ids, hashes and times only. */
public sealed interface SubmissionEvent extends ConsortiumFact {

    /** Which event, when, in which grouping, by whom and for whom. */
    Stamp stamp();

    @Override
    default UUID eventId() {
        return stamp().id();
    }

    @Override
    default Instant occurredAt() {
        return stamp().at();
    }

    @Override
    default UUID consortiumId() {
        return stamp().consortium();
    }

    /** What every event carries; person and organisation are those who acted, null for the house itself. */
    record Stamp(
            UUID id,
            Instant at,
            UUID consortium,
            @Nullable UUID personId,
            @Nullable UUID organisationId) {

        static Stamp of(Actor actor, UUID consortium, Instant at) {
            return new Stamp(Ids.next(), at, consortium, actor.personId(), actor.organisationId());
        }
    }

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
