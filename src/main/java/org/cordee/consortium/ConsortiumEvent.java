package org.cordee.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.invitation.DeclineReason;
import org.cordee.consortium.invitation.TurnDates;
import org.cordee.consortium.slot.SkipReason;
import org.cordee.consortium.slot.UnfilledDecision;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Stamp;

/** What happens to a grouping, its slots and its invitations: ids, codes and dates only. */
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

    // The grouping as a whole

    record ConsortiumOpened(
            Stamp stamp, UUID leadOrganisationId, UUID consultationId, Instant deadlineAt, boolean ndaRequired)
            implements ConsortiumEvent {}

    /** Its name, form or confidentiality was corrected before anybody was asked. */
    record ConsortiumCorrected(Stamp stamp, boolean ndaRequired) implements ConsortiumEvent {}

    record SlotsDefined(Stamp stamp, List<UUID> slotIds) implements ConsortiumEvent {}

    record InvitationsLaunched(Stamp stamp, List<UUID> slotIds) implements ConsortiumEvent {}

    record RoundSettled(Stamp stamp, List<UUID> openSlotIds, boolean allMandatorySettled, boolean anyMember)
            implements ConsortiumEvent {}

    /** Every slot that nobody took has got the lead's decision. */
    record UnfilledSlotsDecided(Stamp stamp, List<UUID> openSlotIds) implements ConsortiumEvent {}

    record NoConsortiumFormed(Stamp stamp) implements ConsortiumEvent {}

    /** The organisation is no member any more; the slots it had taken are open. */
    record MemberReplaced(Stamp stamp, UUID organisationId, List<UUID> slotIds) implements ConsortiumEvent {}

    /** A member failed while the bid was drafted and is none any more: others are asked for its slots, shares are agreed anew. */
    record MemberDroppedOut(
            Stamp stamp, UUID organisationId, List<UUID> slotIds, UUID leadOrganisationId, Instant deadlineAt)
            implements ConsortiumEvent {}

    /** The lead said anew who does the tasks the buyer calls essential. */
    record EssentialTasksAssigned(Stamp stamp) implements ConsortiumEvent {}

    /** The member, which may be the lead, said anew to whom it hands parts of its share and whose staff it uses. */
    record SubcontractsDeclared(Stamp stamp, UUID organisationId) implements ConsortiumEvent {}

    record ConsortiumReady(Stamp stamp) implements ConsortiumEvent {}

    /**
     * The frozen bid was opened again.
     *
     * @param over the grouping had come to its end, deposited or too late, and is on its way anew
     * @param state where it goes on: its members draft, or they still agree on their shares or sign
     */
    record ConsortiumReopened(
            Stamp stamp, boolean over, ConsortiumState state, UUID leadOrganisationId, Instant deadlineAt)
            implements ConsortiumEvent {}

    record ConsortiumSubmitted(Stamp stamp) implements ConsortiumEvent {}

    record ConsortiumAbandoned(Stamp stamp) implements ConsortiumEvent {}

    record ConsortiumDeadlineMoved(Stamp stamp, Instant deadlineAt) implements ConsortiumEvent {}

    /** The buyer moved the deadline of a bid that is deposited: it stays so, and may be opened again until then. */
    record DeadlineMovedAfterDeposit(Stamp stamp, Instant deadlineAt) implements ConsortiumEvent {}

    /** The buyer set a later deadline after the one that was missed: the bid may be opened again until then. */
    record DeadlineMovedAfterMiss(Stamp stamp, Instant deadlineAt) implements ConsortiumEvent {}

    /** @param hours how many are left at most; nothing is deposited yet */
    record DeadlineNear(Stamp stamp, int hours, Instant deadlineAt) implements ConsortiumEvent {}

    /** @param hours how many are left at most; the deposited bid is open again and not deposited anew */
    record RedepositNear(Stamp stamp, int hours, Instant deadlineAt) implements ConsortiumEvent {}

    record DeadlineMissed(Stamp stamp) implements ConsortiumEvent {}

    /** The bid was opened again and not deposited anew by the deadline: what was deposited before is what counts. */
    record EarlierDepositKept(Stamp stamp) implements ConsortiumEvent {}

    // One slot

    record CandidatesRanked(Stamp stamp, UUID slotId, List<UUID> establishmentIds) implements SlotEvent {}

    record CandidateSkipped(Stamp stamp, UUID slotId, UUID establishmentId, SkipReason reason) implements SlotEvent {}

    record SlotUnfilled(Stamp stamp, UUID slotId) implements SlotEvent {}

    record UnfilledSlotDecided(Stamp stamp, UUID slotId, UnfilledDecision decision) implements SlotEvent {}

    // One invitation

    record TurnOpened(
            Stamp stamp,
            UUID slotId,
            UUID invitationId,
            UUID organisationId,
            boolean ndaRequired,
            Instant dueAt,
            Instant firstReminderAt,
            Instant secondReminderAt)
            implements InvitationEvent {}

    record InvitationSent(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, Instant dueAt)
            implements InvitationEvent {}

    record ReminderSent(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, int number, Instant dueAt)
            implements InvitationEvent {}

    record InvitationAccepted(
            Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, boolean ndaRequired, TurnDates dates)
            implements InvitationEvent {}

    record InvitationDeclined(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, DeclineReason reason)
            implements InvitationEvent {}

    record QuestionAsked(
            Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID questionId, Instant answerDueAt)
            implements InvitationEvent {}

    record QuestionAnswered(
            Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID questionId, Instant dueAt)
            implements InvitationEvent {}

    /** The letter goes to the address kept with the forward ({@code ConsortiumReading.forward}). */
    record InvitationForwarded(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID forwardId)
            implements InvitationEvent {}

    record InvitationExpired(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record InvitationWithdrawn(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    /** Closed because the grouping itself ended; no process step follows from it. */
    record InvitationLapsed(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record NdaSigned(
            Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, String textSha256, TurnDates dates)
            implements InvitationEvent {}

    record NdaRefused(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId) implements InvitationEvent {}

    record CapacityGiven(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, Instant confirmDueAt)
            implements InvitationEvent {}

    /** More time for the candidate's signature, or else for its means. */
    record CapacityExtended(
            Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, boolean forSignature, TurnDates dates)
            implements InvitationEvent {}

    /** The lead gave up waiting for the capacity form; the next candidate is asked. */
    record InvitationReplaced(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}

    record MemberConfirmed(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId, UUID memberId)
            implements InvitationEvent {}

    record PartnerRefused(Stamp stamp, UUID slotId, UUID invitationId, UUID organisationId)
            implements InvitationEvent {}
}
