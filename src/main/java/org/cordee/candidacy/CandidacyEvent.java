package org.cordee.candidacy;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;
import org.cordee.submission.DepositOutcome;

/** The events of an application that is deposited before the bid. They contain only ids, hashes and times. */
public sealed interface CandidacyEvent extends ConsortiumFact {

    /** The lead froze the application: its members stay from now on. */
    record ApplicationFrozen(EventHeader stamp, UUID applicationPackageId, String manifestSha256)
            implements CandidacyEvent {}

    /** The lead opened the frozen application again, before it was deposited. */
    record FrozenApplicationReopened(EventHeader stamp, UUID applicationPackageId) implements CandidacyEvent {}

    /** A receipt of the buyer's platform is recorded: the application was deposited in time and is complete. */
    record ApplicationDeposited(
            EventHeader stamp,
            UUID applicationDepositId,
            String receiptNumber,
            Instant completedAt,
            String manifestSha256)
            implements CandidacyEvent {}

    /** A receipt is recorded that proves no deposit in time of the whole application: it must be deposited again. */
    record ApplicationDepositRefused(
            EventHeader stamp,
            UUID applicationDepositId,
            String receiptNumber,
            Instant completedAt,
            DepositOutcome outcome)
            implements CandidacyEvent {}

    /** The lead recorded that the buyer selected the application and invites to tender until this date. */
    record InvitedToTender(EventHeader stamp, Instant offersDueAt) implements CandidacyEvent {}

    /** The lead recorded that the buyer moved the date for bids of its invitation. */
    record InvitationDateMoved(EventHeader stamp, Instant offersDueAt) implements CandidacyEvent {}

    /** The lead recorded that the buyer did not select the application. */
    record ApplicationNotSelected(EventHeader stamp) implements CandidacyEvent {}

    /** The lead recorded that the buyer allows this member to leave or be replaced after the application (R2142-26). */
    record BuyerConsentRecorded(EventHeader stamp, UUID buyerConsentId, UUID organisationId, ConsentCause cause)
            implements CandidacyEvent {}
}
