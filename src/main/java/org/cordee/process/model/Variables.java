package org.cordee.process.model;

/** The only variables a process instance may hold: ids, flags and instants; never a name, an amount or a text. */
public final class Variables {

    public static final String CONSORTIUM_ID = "consortiumId";
    public static final String LEAD_GROUP = "leadGroup";
    public static final String DEADLINE_AT = "deadlineAt";
    public static final String DUE_AT = "dueAt";

    public static final String SLOTS_DUE_AT = "slotsDueAt";
    public static final String CANDIDATES_DUE_AT = "candidatesDueAt";
    public static final String SHARES_DUE_AT = "sharesDueAt";
    public static final String SECTIONS_DUE_AT = "sectionsDueAt";
    public static final String PRICES_DUE_AT = "pricesDueAt";
    public static final String REVIEW_DUE_AT = "reviewDueAt";
    public static final String FREEZE_DUE_AT = "freezeDueAt";
    public static final String DEPOSIT_DUE_AT = "depositDueAt";

    public static final String SLOT_IDS = "slotIds";
    public static final String SLOT_ID = "slotId";
    public static final String ALL_MANDATORY_SETTLED = "allMandatorySettled";
    public static final String ANY_MEMBER = "anyMember";
    public static final String WATCH_OVER = "watchOver";

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

    public static final String CONTRIBUTIONS = "contributions";
    public static final String CONTRIBUTION = "contribution";
    public static final String MEMBER_GROUP = "memberGroup";
    public static final String SECTION_ID = "sectionId";
    public static final String PRICE_SHEET_ID = "priceSheetId";
    public static final String APPROVED = "approved";

    private Variables() {}
}
