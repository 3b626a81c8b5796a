package org.cordee.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordee.shared.ConsortiumFact;

/**
 * The events shown in a consortium's news, by the event's name. Some kinds, such as the refusals of candidates, are
 * shown to the lead and the coordinators but not to the members.
 */
public enum NewsKind {
    CONSORTIUM_OPENED("ConsortiumOpened", false),
    DOSSIER_RECEIVED("DossierReceived", false),
    QUESTIONS_POSTED("QuestionsPosted", false),
    BUYER_ANSWER_RECORDED("BuyerAnswerRecorded", false),
    INVITATIONS_LAUNCHED("InvitationsLaunched", true),
    LAUNCHED_OVER_BLOCKERS("LaunchedOverBlockers", true),
    INVITATION_SENT("InvitationSent", true),
    REMINDER_SENT("ReminderSent", true),
    AWAITED_REMINDED("AwaitedReminded", true),
    QUESTION_ASKED("QuestionAsked", true),
    INVITATION_ACCEPTED("InvitationAccepted", true),
    INVITATION_DECLINED("InvitationDeclined", true),
    INVITATION_EXPIRED("InvitationExpired", true),
    INVITATION_WITHDRAWN("InvitationWithdrawn", true),
    CAPACITY_GIVEN("CapacityGiven", true),
    SLOT_UNFILLED("SlotUnfilled", true),
    MEMBER_CONFIRMED("MemberConfirmed", false),
    SHARES_PROPOSED("SharesProposed", false),
    SHARES_AGREED("SharesAgreed", false),
    SHARES_COUNTERED("SharesCountered", false),
    SHARES_REFUSED("SharesRefused", false),
    SHARES_RECOMMENDED("SharesRecommended", false),
    AGREEMENT_RELEASED("AgreementReleased", false),
    AGREEMENT_APPROVED("AgreementApproved", false),
    AGREEMENT_SENT_BACK("AgreementSentBack", false),
    AGREEMENT_REFUSED("AgreementRefused", false),
    SIGNATURE_LAPSED("SignatureLapsed", false),
    AGREEMENT_CONCLUDED("AgreementConcluded", false),
    POWER_GRANTED("PowerGranted", false),
    EVIDENCE_HANDED_IN("EvidenceHandedIn", true),
    CORRECTIONS_ASKED("CorrectionsAsked", true),
    EVIDENCE_ACCEPTED("EvidenceAccepted", true),
    EVIDENCE_WAIVED("EvidenceWaived", true),
    MEMBER_REPLACED("MemberReplaced", true),
    MEMBER_DROPPED_OUT("MemberDroppedOut", false),
    DROPOUT_DOCUMENT_ADDED("DropoutDocumentAdded", true),
    DRAFT_RECOMPOSED("DraftRecomposed", false),
    DRAFTING_OPENED("DraftingOpened", false),
    SECTION_SUBMITTED("SectionSubmitted", false),
    OUTLINE_SETTLED("OutlineSettled", false),
    CONTRIBUTION_APPROVED("SectionApproved", false),
    SECTION_LATE("SectionLate", false),
    PRICE_VALIDATED("PriceValidated", false),
    PRICES_LOCKED("PricesLocked", false),
    BID_FROZEN("BidFrozen", false),
    BID_APPROVED("BidApproved", false),
    BID_OBJECTED("BidObjected", false),
    APPROVAL_LAPSED("ApprovalLapsed", false),
    BID_REOPENED("BidReopened", false),
    APPLICATION_FROZEN("ApplicationFrozen", false),
    FROZEN_APPLICATION_REOPENED("FrozenApplicationReopened", false),
    APPLICATION_DEPOSITED("ApplicationDeposited", false),
    INVITED_TO_TENDER("InvitedToTender", false),
    NOT_SELECTED("NotSelected", false),
    BUYER_CONSENT_RECORDED("BuyerConsentRecorded", false),
    FROZEN_BID_REOPENED("FrozenBidReopened", false),
    PACKAGE_HANDED_OVER("PackageHandedOver", false),
    BID_DEPOSITED("BidDeposited", false),
    DEADLINE_MOVED("ConsortiumDeadlineMoved", false),
    DEADLINE_NEAR("DeadlineNear", false),
    REDEPOSIT_NEAR("RedepositNear", false),
    DEADLINE_MISSED("DeadlineMissed", false),
    EARLIER_DEPOSIT_KEPT("EarlierDepositKept", false),
    DEADLINE_MOVED_AFTER_DEPOSIT("DeadlineMovedAfterDeposit", false),
    DEADLINE_MOVED_AFTER_MISS("DeadlineMovedAfterMiss", false),
    CONSORTIUM_ABANDONED("ConsortiumAbandoned", false),
    NO_CONSORTIUM_FORMED("NoConsortiumFormed", false);

    private final String event;
    private final boolean leadOnly;

    NewsKind(String event, boolean leadOnly) {
        this.event = event;
        this.leadOnly = leadOnly;
    }

    static Optional<NewsKind> of(ConsortiumFact fact) {
        String name = fact.getClass().getSimpleName();
        return Arrays.stream(values()).filter(kind -> kind.event.equals(name)).findFirst();
    }

    /** Returns the simple name of the event class. */
    String event() {
        return event;
    }

    /** Returns the kinds that every member may read. */
    static List<NewsKind> forMembers() {
        return Arrays.stream(values()).filter(kind -> !kind.leadOnly).toList();
    }
}
