package org.cordee.webhook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementEvent;
import org.cordee.bid.BidEvent;
import org.cordee.candidacy.CandidacyEvent;
import org.cordee.consortium.ConsortiumEvent;
import org.cordee.consortium.shares.ShareEvent;
import org.cordee.evidence.ApplicationEvent;
import org.cordee.shared.DomainEvent;
import org.cordee.submission.ApprovalEvent;
import org.cordee.submission.SubmissionEvent;

/**
 * The kinds of facts in the change feed, with their readers and the address of their subject. A domain event without a
 * kind stays inside the product. The words of the kinds are a promise to programs: they are never changed.
 */
@SuppressWarnings("ImmutableEnumChecker") // a class cannot be changed
public enum FeedKind {
    CONSORTIUM_OPENED(
            "consortium.opened", ConsortiumEvent.ConsortiumOpened.class, Audience.MEMBERS, Address.CONSORTIUM),
    CONSORTIUM_LAUNCHED(
            "consortium.launched", ConsortiumEvent.InvitationsLaunched.class, Audience.LEAD, Address.CONSORTIUM),
    CONSORTIUM_READY("consortium.ready", ConsortiumEvent.ConsortiumReady.class, Audience.MEMBERS, Address.CONSORTIUM),
    CONSORTIUM_SUBMITTED(
            "consortium.submitted", ConsortiumEvent.ConsortiumSubmitted.class, Audience.MEMBERS, Address.CONSORTIUM),
    CONSORTIUM_ABANDONED(
            "consortium.abandoned", ConsortiumEvent.ConsortiumAbandoned.class, Audience.MEMBERS, Address.CONSORTIUM),
    CONSORTIUM_NOT_FORMED(
            "consortium.not-formed", ConsortiumEvent.NoConsortiumFormed.class, Audience.MEMBERS, Address.CONSORTIUM),
    SLOT_UNFILLED("slot.unfilled", ConsortiumEvent.SlotUnfilled.class, Audience.LEAD, Address.CONSORTIUM),

    INVITATION_SENT("invitation.sent", ConsortiumEvent.InvitationSent.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_REMINDED(
            "invitation.reminded", ConsortiumEvent.ReminderSent.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_QUESTION_ASKED(
            "invitation.question-asked", ConsortiumEvent.QuestionAsked.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_QUESTION_ANSWERED(
            "invitation.question-answered",
            ConsortiumEvent.QuestionAnswered.class,
            Audience.CONCERNED,
            Address.INVITATION),
    INVITATION_ACCEPTED(
            "invitation.accepted", ConsortiumEvent.InvitationAccepted.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_DECLINED(
            "invitation.declined", ConsortiumEvent.InvitationDeclined.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_EXPIRED(
            "invitation.expired", ConsortiumEvent.InvitationExpired.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_WITHDRAWN(
            "invitation.withdrawn", ConsortiumEvent.InvitationWithdrawn.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_LAPSED(
            "invitation.lapsed", ConsortiumEvent.InvitationLapsed.class, Audience.CONCERNED, Address.INVITATION),
    INVITATION_CAPACITY_GIVEN(
            "invitation.capacity-given", ConsortiumEvent.CapacityGiven.class, Audience.CONCERNED, Address.INVITATION),

    MEMBER_CONFIRMED("member.confirmed", ConsortiumEvent.MemberConfirmed.class, Audience.MEMBERS, Address.CONSORTIUM),
    MEMBER_REPLACED("member.replaced", ConsortiumEvent.MemberReplaced.class, Audience.LEAD, Address.CONSORTIUM),
    MEMBER_DROPPED_OUT(
            "member.dropped-out", ConsortiumEvent.MemberDroppedOut.class, Audience.MEMBERS, Address.CONSORTIUM),

    SHARES_PROPOSED("shares.proposed", ShareEvent.SharesProposed.class, Audience.MEMBERS, Address.SHARES),
    SHARES_AGREED("shares.agreed", ShareEvent.SharesAgreed.class, Audience.MEMBERS, Address.SHARES),
    SHARES_COUNTERED("shares.countered", ShareEvent.SharesCountered.class, Audience.MEMBERS, Address.SHARES),
    SHARES_REFUSED("shares.refused", ShareEvent.SharesRefused.class, Audience.MEMBERS, Address.SHARES),
    SHARES_RECOMMENDED("shares.recommended", ShareEvent.SharesRecommended.class, Audience.MEMBERS, Address.SHARES),

    AGREEMENT_RELEASED(
            "agreement.released", AgreementEvent.AgreementReleased.class, Audience.MEMBERS, Address.AGREEMENT),
    AGREEMENT_SIGNED("agreement.signed", AgreementEvent.AgreementApproved.class, Audience.MEMBERS, Address.AGREEMENT),
    AGREEMENT_SENT_BACK(
            "agreement.sent-back", AgreementEvent.AgreementSentBack.class, Audience.MEMBERS, Address.AGREEMENT),
    AGREEMENT_REFUSED("agreement.refused", AgreementEvent.AgreementRefused.class, Audience.MEMBERS, Address.AGREEMENT),
    AGREEMENT_SIGNATURE_LAPSED(
            "agreement.signature-lapsed", AgreementEvent.SignatureLapsed.class, Audience.MEMBERS, Address.AGREEMENT),
    AGREEMENT_CONCLUDED(
            "agreement.concluded", AgreementEvent.AgreementConcluded.class, Audience.MEMBERS, Address.AGREEMENT),
    POWER_GRANTED("power.granted", AgreementEvent.PowerGranted.class, Audience.MEMBERS, Address.AGREEMENT),

    EVIDENCE_HANDED_IN(
            "evidence.handed-in", ApplicationEvent.EvidenceHandedIn.class, Audience.CONCERNED, Address.EVIDENCE),
    EVIDENCE_CORRECTIONS_ASKED(
            "evidence.corrections-asked",
            ApplicationEvent.CorrectionsAsked.class,
            Audience.CONCERNED,
            Address.EVIDENCE),
    EVIDENCE_ACCEPTED(
            "evidence.accepted", ApplicationEvent.EvidenceAccepted.class, Audience.CONCERNED, Address.EVIDENCE),
    EVIDENCE_WAIVED("evidence.waived", ApplicationEvent.EvidenceWaived.class, Audience.CONCERNED, Address.EVIDENCE),

    DRAFTING_OPENED("drafting.opened", BidEvent.DraftingOpened.class, Audience.MEMBERS, Address.SECTIONS),
    DRAFTING_OUTLINE_SETTLED(
            "drafting.outline-settled", BidEvent.OutlineSettled.class, Audience.MEMBERS, Address.SECTIONS),
    DRAFTING_RECOMPOSED("drafting.recomposed", BidEvent.DraftRecomposed.class, Audience.MEMBERS, Address.SECTIONS),
    SECTION_SUBMITTED("section.submitted", BidEvent.SectionSubmitted.class, Audience.MEMBERS, Address.SECTION),
    SECTION_APPROVED("section.approved", BidEvent.SectionApproved.class, Audience.MEMBERS, Address.SECTION),
    SECTION_LATE("section.late", BidEvent.SectionLate.class, Audience.MEMBERS, Address.SECTION),
    PRICE_VALIDATED("price.validated", BidEvent.PriceValidated.class, Audience.MEMBERS, Address.CONSORTIUM),
    PRICES_LOCKED("prices.locked", BidEvent.PricesLocked.class, Audience.MEMBERS, Address.CONSORTIUM),

    APPLICATION_DEPOSITED(
            "application.deposited", CandidacyEvent.ApplicationDeposited.class, Audience.MEMBERS, Address.CANDIDACY),
    APPLICATION_SELECTED(
            "application.selected", CandidacyEvent.InvitedToTender.class, Audience.MEMBERS, Address.CANDIDACY),
    APPLICATION_NOT_SELECTED(
            "application.not-selected",
            CandidacyEvent.ApplicationNotSelected.class,
            Audience.MEMBERS,
            Address.CANDIDACY),

    BID_FROZEN("bid.frozen", SubmissionEvent.BidFrozen.class, Audience.MEMBERS, Address.SUBMISSION),
    BID_APPROVED("bid.approved", ApprovalEvent.BidApproved.class, Audience.MEMBERS, Address.APPROVALS),
    BID_OBJECTED("bid.objected", ApprovalEvent.BidObjected.class, Audience.MEMBERS, Address.APPROVALS),
    BID_APPROVALS_LAPSED(
            "bid.approvals-lapsed", ApprovalEvent.ApprovalLapsed.class, Audience.MEMBERS, Address.APPROVALS),
    BID_SENT_BACK("bid.sent-back", ApprovalEvent.BidReopened.class, Audience.MEMBERS, Address.APPROVALS),
    BID_REOPENED("bid.reopened", SubmissionEvent.FrozenBidReopened.class, Audience.MEMBERS, Address.SUBMISSION),
    BID_HANDED_OVER("bid.handed-over", SubmissionEvent.PackageHandedOver.class, Audience.MEMBERS, Address.SUBMISSION),
    BID_DEPOSITED("bid.deposited", SubmissionEvent.BidDeposited.class, Audience.MEMBERS, Address.SUBMISSION),

    DEADLINE_MOVED(
            "deadline.moved", ConsortiumEvent.ConsortiumDeadlineMoved.class, Audience.MEMBERS, Address.CONSORTIUM),
    DEADLINE_NEAR("deadline.near", ConsortiumEvent.DeadlineNear.class, Audience.MEMBERS, Address.CONSORTIUM),
    DEADLINE_REDEPOSIT_NEAR(
            "deadline.redeposit-near", ConsortiumEvent.RedepositNear.class, Audience.MEMBERS, Address.CONSORTIUM),
    DEADLINE_MISSED("deadline.missed", ConsortiumEvent.DeadlineMissed.class, Audience.MEMBERS, Address.CONSORTIUM),
    DEADLINE_EARLIER_DEPOSIT_KEPT(
            "deadline.earlier-deposit-kept",
            ConsortiumEvent.EarlierDepositKept.class,
            Audience.MEMBERS,
            Address.CONSORTIUM),
    DEADLINE_MOVED_AFTER_DEPOSIT(
            "deadline.moved-after-deposit",
            ConsortiumEvent.DeadlineMovedAfterDeposit.class,
            Audience.MEMBERS,
            Address.CONSORTIUM),
    DEADLINE_MOVED_AFTER_MISS(
            "deadline.moved-after-miss",
            ConsortiumEvent.DeadlineMovedAfterMiss.class,
            Audience.MEMBERS,
            Address.CONSORTIUM),

    WEBHOOK_PAUSED("webhook.paused", WebhookEvent.WebhookPaused.class, Audience.NAMED, Address.NAMED);

    /** The readers of a fact; the coordinators read every fact of a consortium. */
    enum Audience {
        LEAD,
        /** The lead and the organisation that the fact is about: a candidate, or the member that proves something. */
        CONCERNED,
        /** The lead and all members. */
        MEMBERS,
        /** The fact names its readers itself. */
        NAMED
    }

    /** The address of a fact's subject, which all its readers may read. */
    enum Address {
        CONSORTIUM("/api/v1/consortia/{id}"),
        INVITATION("/api/v1/invitations/{id}"),
        SHARES("/api/v1/consortia/{id}/shares"),
        AGREEMENT("/api/v1/consortia/{id}/agreement"),
        EVIDENCE("/api/v1/evidence/{id}"),
        SECTIONS("/api/v1/consortia/{id}/sections"),
        SECTION("/api/v1/sections/{id}"),
        APPROVALS("/api/v1/consortia/{id}/approvals"),
        CANDIDACY("/api/v1/consortia/{id}/candidacy"),
        SUBMISSION("/api/v1/consortia/{id}/submission"),
        NAMED("");

        private final String template;

        Address(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }

        String of(UUID subjectId) {
            return template.replace("{id}", subjectId.toString());
        }
    }

    private static final Map<Class<?>, FeedKind> BY_EVENT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.event, Function.identity()));

    private static final Map<String, FeedKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FeedKind::word, Function.identity()));

    private final String word;
    private final Class<? extends DomainEvent> event;
    private final Audience audience;
    private final Address address;

    FeedKind(String word, Class<? extends DomainEvent> event, Audience audience, Address address) {
        this.word = word;
        this.event = event;
        this.audience = audience;
        this.address = address;
    }

    static Optional<FeedKind> of(DomainEvent event) {
        return Optional.ofNullable(BY_EVENT.get(event.getClass()));
    }

    /** Returns the kind of a word; empty when there is none. */
    public static Optional<FeedKind> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Returns the name of the kind in the feed and in webhooks, for example {@code invitation.accepted}. */
    public String word() {
        return word;
    }

    /** Returns the first part of the word, by which a page groups the kinds. */
    public String group() {
        return word.substring(0, word.indexOf('.'));
    }

    /** Returns true for a fact that all members of a consortium may know. */
    public boolean isForMembers() {
        return audience == Audience.MEMBERS;
    }

    Class<? extends DomainEvent> event() {
        return event;
    }

    Audience audience() {
        return audience;
    }

    Address address() {
        return address;
    }
}
