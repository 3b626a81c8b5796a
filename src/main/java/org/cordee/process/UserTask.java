package org.cordee.process;

import static org.cordee.process.ProcessVariables.APPROVAL_ID;
import static org.cordee.process.ProcessVariables.BLOCKED_STAGE_ID;
import static org.cordee.process.ProcessVariables.CALL_ID;
import static org.cordee.process.ProcessVariables.CONSORTIUM_ID;
import static org.cordee.process.ProcessVariables.CONTRIBUTION_ID;
import static org.cordee.process.ProcessVariables.EVIDENCE_FILE_ID;
import static org.cordee.process.ProcessVariables.INQUIRY_ID;
import static org.cordee.process.ProcessVariables.INVITATION_ID;
import static org.cordee.process.ProcessVariables.MEMBER_ID;
import static org.cordee.process.ProcessVariables.NEED_ID;
import static org.cordee.process.ProcessVariables.PARTY_ID;
import static org.cordee.process.ProcessVariables.POWER_ID;
import static org.cordee.process.ProcessVariables.PRICE_SHEET_ID;
import static org.cordee.process.ProcessVariables.SECTION_ID;
import static org.cordee.process.ProcessVariables.SIGNATURE_ID;
import static org.cordee.process.ProcessVariables.SUPPORT_REQUEST_ID;
import static org.cordee.process.ProcessVariables.WAIVER_ID;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The user tasks: element, variable with the id of its subject, page, estimated minutes, and the timers attached to the
 * task with the variable that each of them reads.
 */
public enum UserTask {
    DEFINE_SLOTS(ConsortiumBuilding.TASK_DEFINE_SLOTS, CONSORTIUM_ID, "/consortia/{consortiumId}/slots", 15),
    RANK_CANDIDATES(ConsortiumBuilding.TASK_RANK_CANDIDATES, CONSORTIUM_ID, "/consortia/{consortiumId}/candidates", 20),
    DECIDE_UNFILLED_SLOTS(
            ConsortiumBuilding.TASK_DECIDE_UNFILLED_SLOTS, CONSORTIUM_ID, "/consortia/{consortiumId}/unfilled", 10),
    ANSWER_INVITATION(
            PartnerInvitation.TASK_ANSWER_INVITATION,
            INVITATION_ID,
            "/invitations/{invitationId}",
            3,
            Map.of(
                    PartnerInvitation.TIMER_FIRST_REMINDER_DUE, ProcessVariables.FIRST_REMINDER_AT,
                    PartnerInvitation.TIMER_SECOND_REMINDER_DUE, ProcessVariables.SECOND_REMINDER_AT,
                    PartnerInvitation.TIMER_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    ANSWER_QUESTION(PartnerInvitation.TASK_ANSWER_QUESTION, INVITATION_ID, "/invitations/{invitationId}/question", 5),
    SIGN_NDA(
            PartnerInvitation.TASK_SIGN_NDA,
            INVITATION_ID,
            "/invitations/{invitationId}/nda",
            5,
            Map.of(PartnerInvitation.TIMER_NDA_DUE, ProcessVariables.NDA_DUE_AT)),
    GIVE_CAPACITY(
            PartnerInvitation.TASK_GIVE_CAPACITY,
            INVITATION_ID,
            "/invitations/{invitationId}/capacity",
            10,
            Map.of(PartnerInvitation.TIMER_CAPACITY_DUE, ProcessVariables.CAPACITY_DUE_AT)),
    DECIDE_LATE_CAPACITY(
            PartnerInvitation.TASK_DECIDE_LATE_CAPACITY, INVITATION_ID, "/invitations/{invitationId}/capacity", 3),
    CONFIRM_PARTNER(
            PartnerInvitation.TASK_CONFIRM_PARTNER, INVITATION_ID, "/invitations/{invitationId}/confirmation", 5),
    PROPOSE_SHARES(ShareNegotiation.TASK_PROPOSE_SHARES, CONSORTIUM_ID, "/consortia/{consortiumId}/shares", 20),
    ANSWER_SHARES(
            ShareNegotiation.TASK_ANSWER_SHARES,
            MEMBER_ID,
            "/consortia/{consortiumId}/shares/answer",
            10,
            Map.of(
                    ShareNegotiation.TIMER_ANSWER_REMINDER_DUE, ProcessVariables.REMIND_AT,
                    ShareNegotiation.TIMER_ANSWER_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    MEDIATE_SHARES(
            ShareNegotiation.TASK_MEDIATE_SHARES,
            CONSORTIUM_ID,
            "/consortia/{consortiumId}/mediation",
            20,
            Map.of(ShareNegotiation.TIMER_MEDIATION_OVER, ProcessVariables.MEDIATION_DUE_AT)),
    ARBITRATE_SHARES(
            ConsortiumBuilding.TASK_ARBITRATE_SHARES, CONSORTIUM_ID, "/consortia/{consortiumId}/arbitration", 10),
    REVIEW_AGREEMENT(
            AgreementSigning.TASK_REVIEW_AGREEMENT, CONSORTIUM_ID, "/consortia/{consortiumId}/agreement/review", 15),
    SIGN_AGREEMENT(
            AgreementSigning.TASK_SIGN_AGREEMENT,
            SIGNATURE_ID,
            "/consortia/{consortiumId}/agreement/signature",
            15,
            Map.of(
                    AgreementSigning.TIMER_SIGNATURE_REMINDER_DUE, ProcessVariables.REMIND_AT,
                    AgreementSigning.TIMER_SIGNATURE_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    ARBITRATE_AGREEMENT(
            ConsortiumBuilding.TASK_ARBITRATE_AGREEMENT,
            CONSORTIUM_ID,
            "/consortia/{consortiumId}/agreement/arbitration",
            10),
    GRANT_POWER(
            AgreementSigning.TASK_GRANT_POWER,
            POWER_ID,
            "/powers/{powerId}",
            5,
            Map.of(
                    AgreementSigning.TIMER_POWER_REMINDER_DUE, ProcessVariables.REMIND_AT,
                    AgreementSigning.TIMER_POWER_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    PROVIDE_EVIDENCE(
            ApplicationFile.TASK_PROVIDE_EVIDENCE,
            EVIDENCE_FILE_ID,
            "/evidence/{evidenceFileId}",
            30,
            Map.of(ApplicationFile.TIMER_EVIDENCE_REMINDER_DUE, ProcessVariables.REMIND_AT)),
    CHECK_APPLICATION(ApplicationFile.TASK_CHECK_APPLICATION, EVIDENCE_FILE_ID, "/evidence/{evidenceFileId}/check", 10),
    RENEW_EVIDENCE(ConsortiumBuilding.TASK_RENEW_EVIDENCE, EVIDENCE_FILE_ID, "/evidence/{evidenceFileId}", 10),
    SETTLE_OUTLINE(JointBidDrafting.TASK_SETTLE_OUTLINE, CONSORTIUM_ID, "/consortia/{consortiumId}/outline", 20),
    WRITE_SECTION(
            SectionCycle.TASK_WRITE_SECTION,
            SECTION_ID,
            "/sections/{sectionId}",
            60,
            Map.of(
                    SectionCycle.TIMER_REMINDER_DUE, ProcessVariables.REMINDER_AT,
                    SectionCycle.TIMER_SECTION_DUE, ProcessVariables.SECTION_DUE_AT,
                    SectionCycle.TIMER_REASSIGNMENT_DUE, ProcessVariables.REASSIGN_AT)),
    REASSIGN_SECTION(SectionCycle.TASK_REASSIGN_SECTION, SECTION_ID, "/sections/{sectionId}/reassignment", 5),
    REVIEW_SECTION(
            SectionCycle.TASK_REVIEW_SECTION,
            SECTION_ID,
            "/sections/{sectionId}",
            20,
            Map.of(SectionCycle.TIMER_REVIEW_DUE, ProcessVariables.REVIEW_DUE_AT)),
    DECIDE_SECTION(SectionCycle.TASK_DECIDE_SECTION, SECTION_ID, "/sections/{sectionId}/decision", 15),
    FILL_PRICES(
            PricingConsolidation.TASK_FILL_PRICES,
            PRICE_SHEET_ID,
            "/prices/{priceSheetId}",
            30,
            Map.of(
                    PricingConsolidation.TIMER_PRICE_DUE, ProcessVariables.PRICES_DUE_AT,
                    PricingConsolidation.TIMER_FILLING_OVERDUE, ProcessVariables.DECIDE_PRICE_AT)),
    JUSTIFY_PRICE(
            PricingConsolidation.TASK_JUSTIFY_PRICE,
            PRICE_SHEET_ID,
            "/prices/{priceSheetId}",
            15,
            Map.of(
                    PricingConsolidation.TIMER_JUSTIFICATION_DUE, ProcessVariables.VALIDATION_DUE_AT,
                    PricingConsolidation.TIMER_JUSTIFICATION_OVERDUE, ProcessVariables.DECIDE_PRICE_AT)),
    VALIDATE_PRICE(
            PricingConsolidation.TASK_VALIDATE_PRICE,
            PRICE_SHEET_ID,
            "/prices/{priceSheetId}",
            5,
            Map.of(
                    PricingConsolidation.TIMER_VALIDATION_DUE, ProcessVariables.VALIDATION_DUE_AT,
                    PricingConsolidation.TIMER_VALIDATION_OVERDUE, ProcessVariables.DECIDE_PRICE_AT)),
    DECIDE_LATE_PRICE(
            PricingConsolidation.TASK_DECIDE_LATE_PRICE, PRICE_SHEET_ID, "/prices/{priceSheetId}/decision", 5),
    SET_MARGIN(
            PricingConsolidation.TASK_SET_MARGIN,
            CONSORTIUM_ID,
            "/consortia/{consortiumId}/margin",
            5,
            Map.of(PricingConsolidation.TIMER_MARGIN_DUE, ProcessVariables.MARGIN_DUE_AT)),
    RESOLVE_BLOCKER(
            ComplianceCheck.TASK_RESOLVE_BLOCKER,
            BLOCKED_STAGE_ID,
            "/consortia/{consortiumId}/assessment/blocked/{blockedStageId}",
            15,
            Map.of(ComplianceCheck.TIMER_BLOCK_LIFTED, ProcessVariables.LAST_CALL_AT)),
    DECIDE_WAIVER(
            ComplianceCheck.TASK_DECIDE_WAIVER,
            WAIVER_ID,
            "/consortia/{consortiumId}/assessment/waivers/{waiverId}",
            10),
    FREEZE_APPLICATION(
            CandidacyStage.TASK_FREEZE_APPLICATION, CONSORTIUM_ID, "/consortia/{consortiumId}/candidacy", 5),
    DEPOSIT_APPLICATION(
            CandidacyStage.TASK_DEPOSIT_APPLICATION, CONSORTIUM_ID, "/consortia/{consortiumId}/candidacy", 10),
    RECORD_DECISION(
            CandidacyStage.TASK_RECORD_DECISION, CONSORTIUM_ID, "/consortia/{consortiumId}/candidacy/decision", 5),
    FREEZE_BID(BidSubmission.TASK_FREEZE_BID, CONSORTIUM_ID, "/consortia/{consortiumId}/submission", 5),
    APPROVE_BID(
            BidSubmission.TASK_APPROVE_BID,
            APPROVAL_ID,
            "/approvals/{approvalId}",
            15,
            Map.of(
                    BidSubmission.TIMER_APPROVAL_REMINDER_DUE, ProcessVariables.REMIND_AT,
                    BidSubmission.TIMER_APPROVAL_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    DECIDE_APPROVAL(
            BidSubmission.TASK_DECIDE_APPROVAL,
            CONSORTIUM_ID,
            "/consortia/{consortiumId}/approvals/decision",
            10,
            Map.of(BidSubmission.TIMER_LAST_CALL, ProcessVariables.LAST_CALL_AT)),
    DEPOSIT_BID(BidSubmission.TASK_DEPOSIT_BID, CONSORTIUM_ID, "/consortia/{consortiumId}/submission", 10),
    ANSWER_INTRODUCTION(
            IntroductionProcess.TASK_ANSWER_INTRODUCTION,
            PARTY_ID,
            "/introductions/{introductionId}",
            3,
            Map.of(
                    IntroductionProcess.TIMER_CONSENT_REMINDER_DUE, ProcessVariables.FIRST_REMINDER_AT,
                    IntroductionProcess.TIMER_CONSENT_SECOND_REMINDER_DUE, ProcessVariables.SECOND_REMINDER_AT,
                    IntroductionProcess.TIMER_CONSENT_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    REPORT_OUTCOME(
            IntroductionProcess.TASK_REPORT_OUTCOME,
            PARTY_ID,
            "/introductions/{introductionId}",
            2,
            Map.of(
                    IntroductionProcess.TIMER_OUTCOME_REMINDER_DUE, ProcessVariables.FIRST_REMINDER_AT,
                    IntroductionProcess.TIMER_OUTCOME_SECOND_REMINDER_DUE, ProcessVariables.SECOND_REMINDER_AT,
                    IntroductionProcess.TIMER_OUTCOME_WINDOW_ENDED, ProcessVariables.OUTCOME_UNTIL)),
    QUALIFY_NEED(SourcingRequest.TASK_QUALIFY_NEED, NEED_ID, "/needs/{needId}", 10),
    CURATE_LIST(SourcingRequest.TASK_CURATE_LIST, NEED_ID, "/needs/{needId}", 15),
    EXPRESS_INTEREST(
            SourcingRequest.TASK_EXPRESS_INTEREST,
            INQUIRY_ID,
            "/inquiries/{inquiryId}",
            3,
            Map.of(SourcingRequest.TIMER_INTEREST_WINDOW_ENDED, ProcessVariables.LAPSES_AT)),
    DECIDE_NEXT_BATCH(SourcingRequest.TASK_DECIDE_NEXT_BATCH, NEED_ID, "/needs/{needId}", 5),
    DELIVER_SHORTLIST(SourcingRequest.TASK_DELIVER_SHORTLIST, NEED_ID, "/needs/{needId}", 10),
    ACCEPT_SUPPORT(
            SupportRequestProcess.TASK_ACCEPT_SUPPORT,
            SUPPORT_REQUEST_ID,
            "/support-requests/{supportRequestId}",
            3,
            Map.of(SupportRequestProcess.TIMER_SERVICE_LEVEL_ENDED, ProcessVariables.ANSWER_BY)),
    ASSIGN_HELPER(
            SupportRequestProcess.TASK_ASSIGN_HELPER, SUPPORT_REQUEST_ID, "/support-requests/{supportRequestId}", 5),
    DIAGNOSE_SUPPORT(
            SupportRequestProcess.TASK_DIAGNOSE_SUPPORT,
            SUPPORT_REQUEST_ID,
            "/support-requests/{supportRequestId}/diagnosis",
            10),
    DELIVER_SUPPORT(
            SupportRequestProcess.TASK_DELIVER_SUPPORT, SUPPORT_REQUEST_ID, "/support-requests/{supportRequestId}", 60),
    EVALUATE_SUPPORT(
            SupportRequestProcess.TASK_EVALUATE_SUPPORT,
            SUPPORT_REQUEST_ID,
            "/support-requests/{supportRequestId}",
            2,
            Map.of(SupportRequestProcess.TIMER_EVALUATION_OVERDUE, ProcessVariables.EVALUATE_BY)),
    PUBLISH_BOOKLET(ImpactBookletProcess.TASK_PUBLISH_BOOKLET, CALL_ID, "/booklet-calls/{callId}/publication", 15),
    SUBMIT_SOLUTION(
            BookletEntryProcess.TASK_SUBMIT_SOLUTION,
            CONTRIBUTION_ID,
            "/contributions/{contributionId}",
            40,
            Map.of(
                    BookletEntryProcess.TIMER_SOLUTION_REMINDER_DUE, ProcessVariables.FIRST_REMINDER_AT,
                    BookletEntryProcess.TIMER_SOLUTION_SECOND_REMINDER_DUE, ProcessVariables.SECOND_REMINDER_AT,
                    BookletEntryProcess.TIMER_SOLUTION_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    REVIEW_CONTRIBUTION(
            BookletEntryProcess.TASK_REVIEW_CONTRIBUTION,
            CONTRIBUTION_ID,
            "/contributions/{contributionId}/editing",
            15),
    CHECK_FACTS(
            BookletEntryProcess.TASK_CHECK_FACTS,
            CONTRIBUTION_ID,
            "/contributions/{contributionId}",
            10,
            Map.of(
                    BookletEntryProcess.TIMER_FACT_CHECK_REMINDER_DUE, ProcessVariables.FIRST_REMINDER_AT,
                    BookletEntryProcess.TIMER_FACT_CHECK_SECOND_REMINDER_DUE, ProcessVariables.SECOND_REMINDER_AT,
                    BookletEntryProcess.TIMER_FACT_CHECK_WINDOW_ENDED, ProcessVariables.DUE_AT)),
    REVIEW_ENTRY(
            BookletEntryProcess.TASK_REVIEW_ENTRY,
            CONTRIBUTION_ID,
            "/contributions/{contributionId}",
            5,
            Map.of(
                    BookletEntryProcess.TIMER_ENTRY_REVIEW_REMINDER_DUE, ProcessVariables.FIRST_REMINDER_AT,
                    BookletEntryProcess.TIMER_ENTRY_REVIEW_SECOND_REMINDER_DUE, ProcessVariables.SECOND_REMINDER_AT,
                    BookletEntryProcess.TIMER_ENTRY_REVIEW_WINDOW_ENDED, ProcessVariables.DUE_AT));

    private final String elementId;
    private final String subjectVariable;
    private final String page;
    private final int minutes;
    private final Map<String, String> timers;

    UserTask(String elementId, String subjectVariable, String page, int minutes) {
        this(elementId, subjectVariable, page, minutes, Map.of());
    }

    UserTask(String elementId, String subjectVariable, String page, int minutes, Map<String, String> timers) {
        this.elementId = elementId;
        this.subjectVariable = subjectVariable;
        this.page = page;
        this.minutes = minutes;
        this.timers = timers;
    }

    public static Optional<UserTask> of(String elementId) {
        return Arrays.stream(values())
                .filter(task -> task.elementId.equals(elementId))
                .findFirst();
    }

    public String elementId() {
        return elementId;
    }

    public String subjectVariable() {
        return subjectVariable;
    }

    /** Returns the page's address with the names of variables in braces, as in the model's form reference. */
    public String page() {
        return page;
    }

    public int minutes() {
        return minutes;
    }

    /** Returns timer element to the variable that holds its instant. */
    public Map<String, String> timers() {
        return timers;
    }
}
