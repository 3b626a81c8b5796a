package org.cordee.process.model;

import static org.cordee.process.model.Variables.CONSORTIUM_ID;
import static org.cordee.process.model.Variables.INVITATION_ID;
import static org.cordee.process.model.Variables.MEMBER_ID;
import static org.cordee.process.model.Variables.PRICE_SHEET_ID;
import static org.cordee.process.model.Variables.SECTION_ID;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Every task a person can have: its element, the variable that names what it is about, the page it is done on, about how
 * many minutes it takes, and the timers that hang on it with the variable each of them reads.
 */
public enum UserTask {
    DEFINE_SLOTS(ConsortiumBuilding.TASK_DEFINE_SLOTS, CONSORTIUM_ID, "/consortia/{consortiumId}/slots", 15),
    RANK_CANDIDATES(ConsortiumBuilding.TASK_RANK_CANDIDATES, CONSORTIUM_ID, "/consortia/{consortiumId}/candidates", 20),
    DECIDE_UNFILLED_SLOTS(
            ConsortiumBuilding.TASK_DECIDE_UNFILLED_SLOTS, CONSORTIUM_ID, "/consortia/{consortiumId}", 10),
    ANSWER_INVITATION(
            PartnerInvitation.TASK_ANSWER_INVITATION,
            INVITATION_ID,
            "/invitations/{invitationId}",
            3,
            Map.of(
                    PartnerInvitation.TIMER_FIRST_REMINDER_DUE, Variables.FIRST_REMINDER_AT,
                    PartnerInvitation.TIMER_SECOND_REMINDER_DUE, Variables.SECOND_REMINDER_AT,
                    PartnerInvitation.TIMER_WINDOW_ENDED, Variables.DUE_AT)),
    ANSWER_QUESTION(PartnerInvitation.TASK_ANSWER_QUESTION, INVITATION_ID, "/invitations/{invitationId}/question", 5),
    SIGN_NDA(
            PartnerInvitation.TASK_SIGN_NDA,
            INVITATION_ID,
            "/invitations/{invitationId}/nda",
            5,
            Map.of(PartnerInvitation.TIMER_NDA_DUE, Variables.NDA_DUE_AT)),
    GIVE_CAPACITY(
            PartnerInvitation.TASK_GIVE_CAPACITY,
            INVITATION_ID,
            "/invitations/{invitationId}/capacity",
            10,
            Map.of(PartnerInvitation.TIMER_CAPACITY_DUE, Variables.CAPACITY_DUE_AT)),
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
                    ShareNegotiation.TIMER_ANSWER_REMINDER_DUE, Variables.REMIND_AT,
                    ShareNegotiation.TIMER_ANSWER_WINDOW_ENDED, Variables.DUE_AT)),
    MEDIATE_SHARES(
            ShareNegotiation.TASK_MEDIATE_SHARES,
            CONSORTIUM_ID,
            "/consortia/{consortiumId}/mediation",
            20,
            Map.of(ShareNegotiation.TIMER_MEDIATION_OVER, Variables.MEDIATION_DUE_AT)),
    ARBITRATE_SHARES(
            ConsortiumBuilding.TASK_ARBITRATE_SHARES, CONSORTIUM_ID, "/consortia/{consortiumId}/arbitration", 10),
    WRITE_SECTION(JointBidDrafting.TASK_WRITE_SECTION, SECTION_ID, "/sections/{sectionId}", 60),
    GIVE_PRICE(JointBidDrafting.TASK_GIVE_PRICE, PRICE_SHEET_ID, "/prices/{priceSheetId}", 10),
    REVIEW_CONTRIBUTION(JointBidDrafting.TASK_REVIEW_CONTRIBUTION, SECTION_ID, "/sections/{sectionId}", 20),
    FREEZE_BID(BidSubmission.TASK_FREEZE_BID, CONSORTIUM_ID, "/consortia/{consortiumId}/submission", 5),
    DEPOSIT_BID(BidSubmission.TASK_DEPOSIT_BID, CONSORTIUM_ID, "/consortia/{consortiumId}/submission", 10);

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

    /** The page's address with the names of variables in braces, as the model's form reference says it. */
    public String page() {
        return page;
    }

    public int minutes() {
        return minutes;
    }

    /** Timer element to the variable that holds its instant. */
    public Map<String, String> timers() {
        return timers;
    }
}
