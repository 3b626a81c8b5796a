package org.cordee.notification;

import static org.cordee.notification.LetterKind.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A topic of letters. A person chooses the pace of all topics but {@link #DUTY}.
 *
 * <p>A letter is a duty when silence decides against its reader (an invitation, shares, a signature, evidence, an
 * approval), when it is the only notice that such a time is over or that the reader left the consortium, when the
 * deadline for bids is near, moved or missed, when the buyer selects the application or not, when it is the receipt of a
 * signature or a deposit, when what the reader approved or priced is changed without it, when the buyer's documents
 * change, when the law blocks the bid, when a coordinator reminds by hand, when a support organisation has hours to
 * accept a request or works on one that was withdrawn, when its reader has a place at an event or was to show something
 * there, and when it protects an account. Duties are always sent at once. The digest of a watch has a pace of its own.
 */
enum LetterTopic {
    DUTY,
    /** Work that waits in the list of tasks and that the process does not end by itself. */
    TASKS,
    /** A second letter about something that was asked before. */
    REMINDERS,
    /** News of a consortium that ask for nothing. */
    PROGRESS,
    MESSAGES;

    private static final Map<LetterTopic, Set<LetterKind>> CHOSEN = new EnumMap<>(Map.of(
            TASKS,
            Set.of(
                    QUESTION_TO_LEAD,
                    CAPACITY_TO_CONFIRM,
                    SLOT_UNFILLED,
                    SHARES_REFUSED,
                    AGREEMENT_TO_REVIEW,
                    AGREEMENT_TO_CHANGE,
                    AGREEMENT_NOT_SIGNED,
                    EVIDENCE_TO_CHECK,
                    EVIDENCE_TO_CORRECT,
                    EVIDENCE_RENEWED,
                    RENEWAL_REFUSED,
                    OUTLINE_TO_SETTLE,
                    SECTION_TO_WRITE,
                    BUYER_QUESTION_PROPOSED,
                    BUYER_ANSWER_TOUCHES,
                    SECTION_SENT_BACK,
                    SECTION_TO_REVIEW,
                    SECTION_LATE,
                    SECTION_DISPUTED,
                    SECTION_REASSIGNED,
                    PRICE_SENT_BACK,
                    PRICE_LATE,
                    MARGIN_LATE,
                    BID_OBJECTED,
                    APPROVALS_COMPLETE,
                    WAIVER_TO_DECIDE,
                    INTRODUCTION_OUTCOME,
                    NEED_TO_QUALIFY,
                    NEED_TO_DELIVER,
                    NEED_BATCH_OVER,
                    SUPPORT_TO_COORDINATE,
                    NETWORK_INVITED,
                    SCHEME_RELAYED,
                    DEMONSTRATION_ASKED,
                    DEMONSTRATION_DECLINED,
                    BOOKLET_REVIEW,
                    BOOKLET_TO_READ,
                    BOOKLET_TO_PUBLISH,
                    BOOKLET_DROPPED),
            REMINDERS,
            Set.of(
                    REMINDER,
                    SHARES_REMINDER,
                    AGREEMENT_REMINDER,
                    POWER_REMINDER,
                    EVIDENCE_REMINDER,
                    ANSWERS_MISSING,
                    SECTION_REMINDER,
                    APPROVAL_REMINDER,
                    INTRODUCTION_REMINDER,
                    INTRODUCTION_OUTCOME_REMINDER,
                    SCHEME_REMINDER,
                    BOOKLET_REMINDER,
                    BOOKLET_REVIEW_REMINDER,
                    PAGE_TO_UPDATE,
                    PROOF_LAPSING,
                    SHOWCASE_REMINDER,
                    DEMONSTRATION_REMINDER),
            PROGRESS,
            Set.of(
                    UNANSWERED,
                    DECLINED,
                    CONFIRMED,
                    SHARES_RECOMMENDED,
                    AGREEMENT_SIGNED,
                    EVIDENCE_ACCEPTED,
                    EVIDENCE_NOT_AWAITED,
                    APPLICATION_FROZEN,
                    APPLICATION_REOPENED,
                    BUYER_CONSENT,
                    RENEWAL_ACCEPTED,
                    COMPOSITION_REOPENED,
                    SECTION_RESCHEDULED,
                    BUYER_QUESTION_DROPPED,
                    BUYER_QUESTIONS_POSTED,
                    BUYER_ANSWER_PUBLISHED,
                    PRICE_EXTENDED,
                    WAIVER_DECIDED,
                    INTRODUCTION_DECLINED,
                    INTRODUCTION_LAPSED,
                    CANDIDACY_RECEIVED,
                    CANDIDACY_TAKEN,
                    CANDIDACY_SET_ASIDE,
                    SUPPORT_ACCEPTED,
                    SUPPORT_TAKEN,
                    SUPPORT_DELIVERED,
                    SECTION_SHARED,
                    BOOKLET_RECEIVED,
                    BOOKLET_PUBLISHED),
            MESSAGES,
            Set.of(REMARK_TO_READ, MESSAGE_TO_MEMBERS, MESSAGE_TO_CANDIDATE, MESSAGE_OF_CANDIDATE)));

    /** Duties that ask their reader for an act in the application. */
    private static final Set<LetterKind> ASKING_DUTIES = Set.of(
            INVITATION,
            FORWARDED,
            ANSWER_TO_CANDIDATE,
            NEXT_FORMALITIES,
            CAPACITY_EXTENDED,
            SHARES_TO_ANSWER,
            AGREEMENT_TO_SIGN,
            POWER_TO_GIVE,
            EVIDENCE_TO_PROVIDE,
            RENEWAL_TO_PROVIDE,
            BID_TO_APPROVE,
            BID_REOPENED,
            STAGE_BLOCKED,
            COORDINATOR_REMINDER,
            DEADLINE_NEAR,
            REDEPOSIT_NEAR,
            INTRODUCTION_ASKED,
            NEED_CONFIRMATION,
            NEED_INQUIRY,
            NEED_SHORTLIST,
            NEED_OUTCOME,
            BOOKLET_INVITED,
            BOOKLET_MORE_TIME,
            BOOKLET_CHANGES,
            BOOKLET_TO_CHECK);

    static LetterTopic of(LetterKind kind) {
        return CHOSEN.entrySet().stream()
                .filter(topic -> topic.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(DUTY);
    }

    /** Tells if a letter of this kind asks its reader to do something, so that it can be done. */
    static boolean asks(LetterKind kind) {
        LetterTopic topic = of(kind);
        return topic == TASKS || topic == REMINDERS || ASKING_DUTIES.contains(kind);
    }
}
