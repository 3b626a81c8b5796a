package org.cordee.process;

/** The only variables a process instance may hold: ids, flags and instants; never a name, an amount or a text. */
public final class ProcessVariables {

    public static final String CONSORTIUM_ID = "consortiumId";
    public static final String NEED_ID = "needId";
    public static final String INTRODUCTION_ID = "introductionId";
    public static final String SUPPORT_REQUEST_ID = "supportRequestId";
    public static final String CALL_ID = "callId";
    public static final String CONTRIBUTION_ID = "contributionId";
    public static final String LEAD_GROUP = "leadGroup";
    public static final String DEADLINE_AT = "deadlineAt";
    public static final String ALARM_AT = "alarmAt";
    public static final String DUE_AT = "dueAt";

    public static final String SLOTS_DUE_AT = "slotsDueAt";
    public static final String CANDIDATES_DUE_AT = "candidatesDueAt";
    public static final String SHARES_DUE_AT = "sharesDueAt";
    public static final String FREEZE_DUE_AT = "freezeDueAt";
    public static final String DEPOSIT_DUE_AT = "depositDueAt";

    public static final String SLOT_IDS = "slotIds";
    public static final String SLOT_ID = "slotId";
    public static final String ALL_MANDATORY_SETTLED = "allMandatorySettled";
    public static final String ANY_MEMBER = "anyMember";
    public static final String WATCH_OVER = "watchOver";
    public static final String BID_REOPENED = "bidReopened";
    public static final String DRAFT_TAKEN_UP = "draftTakenUp";
    public static final String POWERS_AWAITED = "powersAwaited";
    public static final String SIGNING_TAKEN_UP = "signingTakenUp";
    public static final String NEGOTIATION_TAKEN_UP = "negotiationTakenUp";

    public static final String HAS_CANDIDATE = "hasCandidate";
    public static final String INVITATION_ID = "invitationId";
    public static final String CANDIDATE_GROUP = "candidateGroup";
    public static final String NDA_REQUIRED = "ndaRequired";
    public static final String NDA_SIGNED = "ndaSigned";
    public static final String ANSWER = "answer";
    public static final String CONFIRMED = "confirmed";
    public static final String LATE_CAPACITY = "lateCapacity";
    public static final String FIRST_REMINDER_AT = "firstReminderAt";
    public static final String SECOND_REMINDER_AT = "secondReminderAt";
    public static final String QUESTION_DUE_AT = "questionDueAt";
    public static final String NDA_DUE_AT = "ndaDueAt";
    public static final String CAPACITY_DUE_AT = "capacityDueAt";
    public static final String LATE_CAPACITY_DUE_AT = "lateCapacityDueAt";
    public static final String CONFIRM_DUE_AT = "confirmDueAt";

    public static final String ANSWERERS = "answerers";
    public static final String ANSWERER = "answerer";
    public static final String MEMBER_ID = "memberId";
    public static final String GROUP = "group";
    public static final String PROPOSAL_ID = "proposalId";
    public static final String REMIND_AT = "remindAt";
    public static final String NEXT_STEP = "nextStep";

    public static final String MEDIATION_DUE_AT = "mediationDueAt";
    public static final String SHARES_AGREED = "sharesAgreed";
    public static final String ARBITRATION = "arbitration";
    public static final String ARBITRATION_DUE_AT = "arbitrationDueAt";

    public static final String AGREEMENT_DUE_AT = "agreementDueAt";
    public static final String AGREEMENT_SIGNED = "agreementSigned";
    public static final String SIGNATURE_ID = "signatureId";
    public static final String SIGNATORY_GROUP = "signatoryGroup";
    public static final String GRANTORS = "grantors";
    public static final String GRANTOR = "grantor";
    public static final String POWER_ID = "powerId";

    public static final String APPROVERS = "approvers";
    public static final String APPROVER = "approver";
    public static final String APPROVAL_ID = "approvalId";
    public static final String LAST_CALL_AT = "lastCallAt";
    public static final String EVIDENCE_FILES = "evidenceFiles";
    public static final String EVIDENCE_FILE = "evidenceFile";
    public static final String EVIDENCE_FILE_ID = "evidenceFileId";
    public static final String EVIDENCE_DUE_AT = "evidenceDueAt";
    public static final String CHECK_DUE_AT = "checkDueAt";
    public static final String EVIDENCE_SETTLED = "evidenceSettled";
    public static final String RENEW_DUE_AT = "renewDueAt";

    public static final String OUTLINE_DUE_AT = "outlineDueAt";
    public static final String SECTION_IDS = "sectionIds";
    public static final String SECTION_ID = "sectionId";
    public static final String MEMBER_GROUP = "memberGroup";
    public static final String REVIEWER_GROUP = "reviewerGroup";
    public static final String SECTION_DUE_AT = "sectionDueAt";
    public static final String REMINDER_AT = "reminderAt";
    public static final String REASSIGN_AT = "reassignAt";
    public static final String REASSIGN_DUE_AT = "reassignDueAt";
    public static final String REVIEW_DUE_AT = "reviewDueAt";
    public static final String DECIDE_BY = "decideBy";
    public static final String HANDED_IN = "handedIn";
    public static final String APPROVED = "approved";
    public static final String DISPUTED = "disputed";

    public static final String CHECK_STAGE = "checkStage";
    public static final String BLOCKED = "blocked";
    public static final String BLOCKED_STAGE_ID = "blockedStageId";
    public static final String RESOLVE_BY = "resolveBy";
    public static final String WAIVER_ASKED = "waiverAsked";
    public static final String WAIVER_ID = "waiverId";
    public static final String WAIVER_DUE_AT = "waiverDueAt";

    public static final String PRICE_SHEETS = "priceSheets";
    public static final String PRICE_SHEET = "priceSheet";
    public static final String PRICE_SHEET_ID = "priceSheetId";
    public static final String PRICES_DUE_AT = "pricesDueAt";
    public static final String VALIDATION_DUE_AT = "validationDueAt";
    public static final String DECIDE_PRICE_AT = "decidePriceAt";
    public static final String PRICE_STEP = "priceStep";
    public static final String MARGIN_DUE_AT = "marginDueAt";
    public static final String UNJUSTIFIED = "unjustified";
    public static final String VALIDATED = "validated";

    public static final String AWAITED_PARTIES = "awaitedParties";
    public static final String AWAITED_PARTY = "awaitedParty";
    public static final String PARTIES = "parties";
    public static final String PARTY = "party";
    public static final String PARTY_ID = "partyId";
    public static final String BOTH_AGREED = "bothAgreed";
    public static final String OUTCOME_DUE_AT = "outcomeDueAt";
    public static final String OUTCOME_UNTIL = "outcomeUntil";

    public static final String COORDINATOR_DUE_AT = "coordinatorDueAt";
    public static final String AWAITED_STRUCTURES = "awaitedStructures";
    public static final String AWAITED_STRUCTURE = "awaitedStructure";
    public static final String INQUIRY_ID = "inquiryId";
    public static final String LAPSES_AT = "lapsesAt";
    public static final String REQUESTER_GROUP = "requesterGroup";
    public static final String HELPER_GROUP = "helperGroup";
    public static final String ORGANISATION_AWAITED = "organisationAwaited";
    public static final String COORDINATOR_AWAITED = "coordinatorAwaited";
    public static final String WITHDRAWN = "withdrawn";
    public static final String ANSWER_BY = "answerBy";
    public static final String ASSIGN_BY = "assignBy";
    public static final String DIAGNOSE_BY = "diagnoseBy";
    public static final String DELIVER_BY = "deliverBy";
    public static final String EVALUATE_BY = "evaluateBy";

    public static final String CALL_CLOSES_AT = "callClosesAt";
    public static final String PUBLISH_AT = "publishAt";
    public static final String PUBLISHED = "published";
    public static final String CONTRIBUTOR_GROUP = "contributorGroup";
    public static final String REVIEW_AT = "reviewAt";

    private ProcessVariables() {}
}
