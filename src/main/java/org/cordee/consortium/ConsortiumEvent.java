package org.cordee.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.EventHeader;

/** Events of a consortium, its slots and its invitations; they carry ids, codes and dates only. */
public sealed interface ConsortiumEvent extends ConsortiumFact {

    /** An event about one slot. */
    sealed interface SlotEvent extends ConsortiumEvent {
        UUID slotId();
    }

    /** An event about one invitation; the organisation is the invited one. */
    sealed interface InvitationEvent extends SlotEvent {
        UUID invitationId();

        UUID organisationId();
    }

    // The consortium as a whole

    record ConsortiumOpened(
            EventHeader stamp, UUID leadOrganisationId, UUID consultationId, Instant deadlineAt, boolean ndaRequired)
            implements ConsortiumEvent {}

    /** The lead corrected the name, form or confidentiality before any candidate was invited. */
    record ConsortiumCorrected(EventHeader stamp, boolean ndaRequired) implements ConsortiumEvent {}

    record SlotsDefined(EventHeader stamp, List<UUID> slotIds) implements ConsortiumEvent {}

    record InvitationsLaunched(EventHeader stamp, List<UUID> slotIds) implements ConsortiumEvent {}

    /**
     * The lead launched the invitations although findings on the slots block, and gave its reason.
     *
     * @param findings the codes of these findings
     */
    record LaunchedOverBlockers(EventHeader stamp, List<String> findings) implements ConsortiumEvent {}

    record RoundSettled(EventHeader stamp, List<UUID> openSlotIds, boolean allMandatorySettled, boolean anyMember)
            implements ConsortiumEvent {}

    /** The lead has decided about every slot that no candidate took. */
    record UnfilledSlotsDecided(EventHeader stamp, List<UUID> openSlotIds) implements ConsortiumEvent {}

    record NoConsortiumFormed(EventHeader stamp) implements ConsortiumEvent {}

    /** The buyer did not select the application of the consortium, which has ended. */
    record NotSelected(EventHeader stamp) implements ConsortiumEvent {}

    /** The organisation is not a member any more; the slots it had taken are open. */
    record MemberReplaced(EventHeader stamp, UUID organisationId, List<UUID> slotIds) implements ConsortiumEvent {}

    /**
     * A member failed while the bid was drafted and is not a member any more: other candidates are invited for its
     * slots, and shares are negotiated again.
     */
    record MemberDroppedOut(
            EventHeader stamp, UUID organisationId, List<UUID> slotIds, UUID leadOrganisationId, Instant deadlineAt)
            implements ConsortiumEvent {}

    /** The lead changed the assignment of the tasks that the buyer calls essential. */
    /** The lead invited a person of a member, who acts in this consortium without an account. */
    record MemberPersonInvited(EventHeader stamp, UUID personId, UUID organisationId) implements ConsortiumEvent {}

    record EssentialTasksAssigned(EventHeader stamp) implements ConsortiumEvent {}

    /**
     * The member, which may be the lead, changed its declaration of subcontracts, staff made available and operators it
     * relies upon.
     */
    record SubcontractsDeclared(EventHeader stamp, UUID organisationId) implements ConsortiumEvent {}

    record ConsortiumReady(EventHeader stamp) implements ConsortiumEvent {}

    /**
     * The frozen bid was opened again.
     *
     * @param over the consortium had ended, with a deposit or by a missed deadline, and goes on now
     * @param state the state in which it goes on: drafting, negotiating shares, or signing
     */
    record ConsortiumReopened(
            EventHeader stamp, boolean over, ConsortiumState state, UUID leadOrganisationId, Instant deadlineAt)
            implements ConsortiumEvent {}

    record ConsortiumSubmitted(EventHeader stamp) implements ConsortiumEvent {}

    record ConsortiumAbandoned(EventHeader stamp) implements ConsortiumEvent {}

    /**
     * Another deadline binds the consortium.
     *
     * @param invitedToTender true for the date for bids that follows the selection of the application
     */
    record ConsortiumDeadlineMoved(EventHeader stamp, Instant deadlineAt, boolean invitedToTender)
            implements ConsortiumEvent {}

    /** The buyer moved the deadline of a deposited bid: the bid stays deposited and may be opened again until then. */
    record DeadlineMovedAfterDeposit(EventHeader stamp, Instant deadlineAt) implements ConsortiumEvent {}

    /** The buyer set a later deadline after the missed one: the bid may be opened again until then. */
    record DeadlineMovedAfterMiss(EventHeader stamp, Instant deadlineAt) implements ConsortiumEvent {}

    /**
     * The deadline comes near and no receipt of a deposit is recorded.
     *
     * @param minutes the minutes that are left at most
     */
    record DeadlineNear(EventHeader stamp, int minutes, Instant deadlineAt) implements ConsortiumEvent {}

    /**
     * The deadline comes near, and the deposited bid is open again without a receipt of another deposit.
     *
     * @param minutes the minutes that are left at most
     */
    record RedepositNear(EventHeader stamp, int minutes, Instant deadlineAt) implements ConsortiumEvent {}

    /**
     * The deadline has passed and no receipt of a deposit is recorded.
     *
     * @param receiptAwaited true when the bid was complete, so that the lead may have deposited it without recording
     * the receipt yet
     */
    record DeadlineMissed(EventHeader stamp, boolean receiptAwaited) implements ConsortiumEvent {}

    /** The bid was opened again and not deposited again by the deadline: the earlier deposit counts. */
    record EarlierDepositKept(EventHeader stamp) implements ConsortiumEvent {}

    // One slot

    record CandidatesRanked(EventHeader stamp, UUID slotId, List<UUID> establishmentIds) implements SlotEvent {}

    record CandidateSkipped(EventHeader stamp, UUID slotId, UUID establishmentId, SkipReason reason)
            implements SlotEvent {}

    record SlotUnfilled(EventHeader stamp, UUID slotId) implements SlotEvent {}

    record UnfilledSlotDecided(EventHeader stamp, UUID slotId, UnfilledDecision decision) implements SlotEvent {}

    // One invitation

    record TurnOpened(
            EventHeader stamp,
            UUID slotId,
            UUID invitationId,
            UUID organisationId,
            boolean ndaRequired,
            Instant dueAt,
            Instant firstReminderAt,
            Instant secondReminderAt)
            implements InvitationEvent {}

    record InvitationSent(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, Instant dueAt)
            implements InvitationEvent {}

    record ReminderSent(
            EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, int number, Instant dueAt)
            implements InvitationEvent {}

    record InvitationAccepted(
            EventHeader stamp,
            UUID slotId,
            UUID invitationId,
            UUID organisationId,
            boolean ndaRequired,
            TurnDates dates)
            implements InvitationEvent {}

    record InvitationDeclined(
            EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, DeclineReason reason)
            implements InvitationEvent {}

    record QuestionAsked(
            EventHeader stamp,
            UUID slotId,
            UUID invitationId,
            UUID organisationId,
            UUID questionId,
            Instant answerDueAt)
            implements InvitationEvent {}

    record QuestionAnswered(
            EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID questionId, Instant dueAt)
            implements InvitationEvent {}

    /**
     * The invitation was forwarded; the letter goes to the address stored with the forward ({@code
     * ConsortiumReading.forward}).
     */
    record InvitationForwarded(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID forwardId)
            implements InvitationEvent {}

    record InvitationExpired(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record InvitationWithdrawn(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    /** The invitation closed because the consortium ended; no process step follows. */
    record InvitationLapsed(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record NdaSigned(
            EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, String textSha256, TurnDates dates)
            implements InvitationEvent {}

    record NdaRefused(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record CapacityGiven(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, Instant confirmDueAt)
            implements InvitationEvent {}

    /** The candidate got more time for its signature, or else for its capacity form. */
    record CapacityExtended(
            EventHeader stamp,
            UUID slotId,
            UUID invitationId,
            UUID organisationId,
            boolean forSignature,
            TurnDates dates)
            implements InvitationEvent {}

    /** The lead stopped waiting for the capacity form; the next candidate is invited. */
    record InvitationReplaced(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record MemberConfirmed(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID memberId)
            implements InvitationEvent {}

    record PartnerRefused(EventHeader stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}
}
