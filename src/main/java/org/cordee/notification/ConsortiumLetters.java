package org.cordee.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumEvent.ConsortiumAbandoned;
import org.cordee.consortium.ConsortiumEvent.ConsortiumDeadlineMoved;
import org.cordee.consortium.ConsortiumEvent.DeadlineMissed;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterDeposit;
import org.cordee.consortium.ConsortiumEvent.DeadlineMovedAfterMiss;
import org.cordee.consortium.ConsortiumEvent.DeadlineNear;
import org.cordee.consortium.ConsortiumEvent.EarlierDepositKept;
import org.cordee.consortium.ConsortiumEvent.MemberDroppedOut;
import org.cordee.consortium.ConsortiumEvent.MemberReplaced;
import org.cordee.consortium.ConsortiumEvent.RedepositNear;
import org.cordee.consortium.ConsortiumEvent.SlotUnfilled;
import org.cordee.consortium.shares.ShareEvent.MediationLapsed;
import org.cordee.consortium.shares.ShareEvent.SharesProposed;
import org.cordee.consortium.shares.ShareEvent.SharesRecommended;
import org.cordee.consortium.shares.ShareEvent.SharesReminderSent;
import org.cordee.consortium.shares.ShareEvent.SharesSettled;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.ConsortiumFact;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Receives events about the whole consortium and notifies its members of the next step. */
@Component
class ConsortiumLetters {

    private static final String LISTENER_ID = "org.cordee.notification.GroupingLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;
    private final Escalation escalation;

    ConsortiumLetters(WritingLetters writing, LetterLookup matters, Escalation escalation) {
        this.writing = writing;
        this.matters = matters;
        this.escalation = escalation;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.shares.ShareEvent$SharesProposed)")
    void on(SharesProposed event) {
        Occasion occasion = leading(LetterKind.SHARES_TO_ANSWER, event.proposalId(), event, "/shares/answer");
        toPartners(occasion.due(event.dueAt()), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.shares.ShareEvent$SharesReminderSent)")
    void on(SharesReminderSent event) {
        Occasion occasion = leading(LetterKind.SHARES_REMINDER, event.proposalId(), event, "/shares/answer");
        writing.write(occasion.due(event.dueAt()), event.organisationId());
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.shares.ShareEvent$SharesRecommended)")
    void on(SharesRecommended event) {
        toMembers(leading(LetterKind.SHARES_RECOMMENDED, event.eventId(), event, "/shares"), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.shares.ShareEvent$MediationLapsed)")
    void on(MediationLapsed event) {
        toLead(leading(LetterKind.SHARES_REFUSED, event.eventId(), event, "/shares"), event);
    }

    /** Writes to the member that left, without a link, because it can no longer open the pages of the consortium. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$MemberReplaced)")
    void on(MemberReplaced event) {
        Occasion occasion = Occasion.of(LetterKind.MEMBER_REPLACED, event.eventId(), event.consortiumId());
        writing.write(occasion, event.organisationId());
    }

    /** Writes to the member that left, which can no longer open the pages, and to the members that stay. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$MemberDroppedOut)")
    void on(MemberDroppedOut event) {
        Occasion occasion = Occasion.of(LetterKind.MEMBER_DROPPED_OUT, event.eventId(), event.consortiumId());
        writing.write(occasion, event.organisationId());
        toPartners(leading(LetterKind.COMPOSITION_REOPENED, event.eventId(), event, ""), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.shares.ShareEvent$SharesSettled)")
    void on(SharesSettled event) {
        Occasion occasion = event.allAgreed()
                ? leading(LetterKind.AGREEMENT_TO_REVIEW, event.proposalId(), event, "/agreement/review")
                : leading(LetterKind.SHARES_REFUSED, event.proposalId(), event, "/shares");
        toLead(occasion, event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$SlotUnfilled)")
    void on(SlotUnfilled event) {
        Occasion occasion = leading(LetterKind.SLOT_UNFILLED, event.eventId(), event, "/unfilled");
        toLead(occasion.showing(Map.of(FactKind.NEED, matters.need(event.slotId()))), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.SubmissionEvent$BidDeposited)")
    void on(BidDeposited event) {
        Occasion occasion = leading(LetterKind.RECEIPT_OF_DEPOSIT, event.depositId(), event, "/submission");
        Map<FactKind, String> receipt = Map.of(
                FactKind.RECEIPT, event.receiptNumber(),
                FactKind.DEPOSITED_AT, event.completedAt().toString(),
                FactKind.OUTCOME, event.outcome().name(),
                FactKind.MANIFEST, event.manifestSha256());
        toMembers(occasion.showing(receipt), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.submission.SubmissionEvent$FrozenBidReopened)")
    void on(FrozenBidReopened event) {
        toPartners(leading(LetterKind.FROZEN_BID_REOPENED, event.eventId(), event, "/submission"), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$DeadlineMovedAfterDeposit)")
    void on(DeadlineMovedAfterDeposit event) {
        toMembers(leading(LetterKind.DEADLINE_MOVED_DEPOSITED, event.eventId(), event, "/submission"), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$DeadlineMovedAfterMiss)")
    void on(DeadlineMovedAfterMiss event) {
        toMembers(leading(LetterKind.DEADLINE_MOVED_MISSED, event.eventId(), event, "/submission"), event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$EarlierDepositKept)")
    void on(EarlierDepositKept event) {
        toMembers(leading(LetterKind.EARLIER_DEPOSIT_KEPT, event.eventId(), event, "/submission"), event);
    }

    /** Members that are invited to tender read the date in the letter about that. */
    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$ConsortiumDeadlineMoved)")
    void on(ConsortiumDeadlineMoved event) {
        if (!event.invitedToTender()) {
            toMembers(leading(LetterKind.DEADLINE_MOVED, event.eventId(), event, ""), event);
        }
        matters.candidates(event.consortiumId())
                .forEach(candidate ->
                        writing.write(moved(event, candidate, event.deadlineAt()), candidate.organisationId()));
    }

    /**
     * Links to the candidate's invitation, because a candidate cannot open the pages of the consortium; a candidate
     * without an account gets a one-time link.
     */
    private static Occasion moved(ConsortiumFact event, LetterLookup.OpenCandidate candidate, Instant deadlineAt) {
        Occasion occasion = Occasion.of(LetterKind.DEADLINE_MOVED_CANDIDATE, event.eventId(), event.consortiumId())
                .about(candidate.invitationId())
                .leadingTo("/invitations/" + candidate.invitationId())
                .with(new Link(Link.INVITATION, candidate.invitationId(), deadlineAt, true));
        Instant due = candidate.answerDueAt();
        return due == null ? occasion : occasion.due(due);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$DeadlineNear)")
    void on(DeadlineNear event) {
        escalation.notifyLeadAndCoordinators(
                alarm(LetterKind.DEADLINE_NEAR, event, event.minutes()), event, "/submission");
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$RedepositNear)")
    void on(RedepositNear event) {
        escalation.notifyLeadAndCoordinators(
                alarm(LetterKind.REDEPOSIT_NEAR, event, event.minutes()), event, "/submission");
    }

    private static Occasion alarm(LetterKind kind, ConsortiumFact event, int minutes) {
        return Occasion.of(kind, event.eventId(), event.consortiumId())
                .showing(Map.of(FactKind.TIME_LEFT, String.valueOf(minutes)));
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$DeadlineMissed)")
    void on(DeadlineMissed event) {
        Occasion occasion = event.receiptAwaited()
                ? leading(LetterKind.RECEIPT_AWAITED, event.consortiumId(), event, "/submission")
                : leading(LetterKind.DEADLINE_MISSED, event.consortiumId(), event, "");
        toMembers(occasion, event);
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.consortium.ConsortiumEvent$ConsortiumAbandoned)")
    void on(ConsortiumAbandoned event) {
        toPartners(Occasion.of(LetterKind.ABANDONED, event.consortiumId(), event.consortiumId()), event);
    }

    private static Occasion leading(LetterKind kind, UUID subject, ConsortiumFact event, String below) {
        return Occasion.of(kind, subject, event.consortiumId()).leadingTo("/consortia/" + event.consortiumId() + below);
    }

    private void toMembers(Occasion occasion, ConsortiumFact event) {
        matters.memberOrganisations(event.consortiumId())
                .forEach(organisation -> writing.write(occasion, organisation));
    }

    private void toPartners(Occasion occasion, ConsortiumFact event) {
        UUID lead = matters.of(event.consortiumId(), null).leadOrganisationId();
        List<UUID> partners = matters.memberOrganisations(event.consortiumId()).stream()
                .filter(organisation -> !organisation.equals(lead))
                .toList();
        partners.forEach(organisation -> writing.write(occasion, organisation));
    }

    private void toLead(Occasion occasion, ConsortiumFact event) {
        writing.write(occasion, matters.of(event.consortiumId(), null).leadOrganisationId());
    }
}
