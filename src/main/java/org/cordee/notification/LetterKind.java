package org.cordee.notification;

import static org.cordee.notification.FactKind.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kind of a letter. Its texts have the message keys {@code notification.<key>.subject, .subject-of, .title, .text,
 * .action, .second, .after}.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is immutable
enum LetterKind {
    INVITATION(MARKET, BUYER, SHARE, HOURS, DUE, WORD, CONTACT),
    REMINDER(MARKET, BUYER, SHARE, HOURS, DUE, CONTACT),
    FORWARDED(MARKET, BUYER, SHARE, HOURS, DUE, WORD, CONTACT),
    QUESTION_TO_LEAD(MARKET, QUESTION, DUE),
    ANSWER_TO_CANDIDATE(MARKET, QUESTION, ANSWER, SHARE, DUE),
    NEXT_FORMALITIES(MARKET, BUYER, DUE),
    CAPACITY_EXTENDED(MARKET, DUE),
    CAPACITY_TO_CONFIRM(MARKET, NEED, DUE),
    WITHDRAWN(MARKET, BUYER),
    LAPSED(MARKET, BUYER),
    EXPIRED(MARKET, BUYER),
    UNANSWERED(MARKET, NEED),
    DECLINED(MARKET, NEED, REASON),
    REPLACED(MARKET, BUYER),
    CONFIRMED(MARKET, BUYER, OFFER_DEADLINE),
    REFUSED(MARKET, BUYER),
    SLOT_UNFILLED(MARKET, NEED, OFFER_DEADLINE),
    SHARES_TO_ANSWER(MARKET, BUYER, DUE),
    SHARES_REMINDER(MARKET, BUYER, DUE),
    SHARES_RECOMMENDED(MARKET, OFFER_DEADLINE),
    AGREEMENT_TO_REVIEW(MARKET, OFFER_DEADLINE),
    AGREEMENT_TO_SIGN(MARKET, BUYER, DUE),
    AGREEMENT_REMINDER(MARKET, BUYER, DUE),
    AGREEMENT_TO_CHANGE(MARKET, OFFER_DEADLINE),
    AGREEMENT_NOT_SIGNED(MARKET, OFFER_DEADLINE),
    AGREEMENT_SIGNED(MARKET, BUYER, OFFER_DEADLINE),
    POWER_TO_GIVE(MARKET, BUYER, DUE),
    POWER_REMINDER(MARKET, BUYER, DUE),
    EVIDENCE_TO_PROVIDE(MARKET, BUYER, DUE),
    EVIDENCE_REMINDER(MARKET, BUYER, DUE),
    EVIDENCE_TO_CHECK(MARKET, DUE),
    EVIDENCE_TO_CORRECT(MARKET, BUYER, PIECES, DUE),
    EVIDENCE_ACCEPTED(MARKET, BUYER, OFFER_DEADLINE),
    EVIDENCE_NOT_AWAITED(MARKET, BUYER, OFFER_DEADLINE),
    EVIDENCE_RENEWED(MARKET, PIECES, OFFER_DEADLINE),
    RENEWAL_TO_PROVIDE(MARKET, BUYER, PIECES, DUE),
    RENEWAL_ACCEPTED(MARKET, BUYER, OFFER_DEADLINE),
    RENEWAL_REFUSED(MARKET, BUYER, PIECES, OFFER_DEADLINE),
    EXCLUSION_DECLARED(MARKET, OFFER_DEADLINE),
    MEMBER_REPLACED(MARKET, BUYER),
    MEMBER_DROPPED_OUT(MARKET, BUYER),
    COMPOSITION_REOPENED(MARKET, BUYER, OFFER_DEADLINE),
    SHARES_REFUSED(MARKET, OFFER_DEADLINE),
    OUTLINE_TO_SETTLE(MARKET, BUYER, OFFER_DEADLINE),
    SECTION_TO_WRITE(MARKET, BUYER, OFFER_DEADLINE),
    SECTION_SENT_BACK(MARKET, SECTION, OFFER_DEADLINE),
    SECTION_TO_REVIEW(MARKET, SECTION, DUE),
    SECTION_REMINDER(MARKET, SECTION, DUE),
    SECTION_LATE(MARKET, SECTION, OFFER_DEADLINE),
    SECTION_DISPUTED(MARKET, SECTION, DUE),
    SECTION_REASSIGNED(MARKET, SECTION, OFFER_DEADLINE),
    SECTION_RESCHEDULED(MARKET, SECTION, DUE),
    PRICE_SENT_BACK(MARKET, OFFER_DEADLINE),
    PRICE_LATE(MARKET, OFFER_DEADLINE),
    PRICE_EXTENDED(MARKET, DUE),
    PRICE_TAKEN(MARKET, OFFER_DEADLINE),
    MARGIN_LATE(MARKET, OFFER_DEADLINE),
    BID_TO_APPROVE(MARKET, BUYER, DUE),
    APPROVAL_REMINDER(MARKET, BUYER, DUE),
    BID_OBJECTED(MARKET, OFFER_DEADLINE),
    APPROVALS_COMPLETE(MARKET, OFFER_DEADLINE, PLATFORM),
    APPROVAL_NOT_AWAITED(MARKET, BUYER, OFFER_DEADLINE),
    DEPOSIT_WITHOUT(MARKET, BUYER, OFFER_DEADLINE),
    BID_REOPENED(MARKET, BUYER, OFFER_DEADLINE),
    FROZEN_BID_REOPENED(MARKET, BUYER, OFFER_DEADLINE),
    STAGE_BLOCKED(MARKET, BUYER, OFFER_DEADLINE),
    WAIVER_TO_DECIDE(MARKET, DUE),
    WAIVER_DECIDED(MARKET, OFFER_DEADLINE),
    RECEIPT_OF_DEPOSIT(MARKET, BUYER, FactKind.RECEIPT, DEPOSITED_AT, OUTCOME, MANIFEST),
    DEADLINE_MOVED(MARKET, BUYER, OFFER_DEADLINE),
    DEADLINE_MOVED_DEPOSITED(MARKET, BUYER, OFFER_DEADLINE),
    DEADLINE_MOVED_MISSED(MARKET, BUYER, OFFER_DEADLINE),
    DEADLINE_MOVED_CANDIDATE(MARKET, BUYER, OFFER_DEADLINE, DUE),
    DEADLINE_NEAR(MARKET, BUYER, OFFER_DEADLINE, TIME_LEFT, PLATFORM),
    REDEPOSIT_NEAR(MARKET, BUYER, OFFER_DEADLINE, TIME_LEFT, PLATFORM),
    DEADLINE_MISSED(MARKET, BUYER, OFFER_DEADLINE),
    RECEIPT_AWAITED(MARKET, BUYER, OFFER_DEADLINE, PLATFORM),
    EARLIER_DEPOSIT_KEPT(MARKET, BUYER, OFFER_DEADLINE),
    COORDINATOR_REMINDER(STEP, MARKET, BUYER, DUE, SENDER),
    ABANDONED(MARKET, BUYER),
    MESSAGE_TO_MEMBERS(MARKET, BUYER),
    MESSAGE_TO_CANDIDATE(MARKET, BUYER),
    MESSAGE_OF_CANDIDATE(MARKET, NEED),
    MEMBER_PERSON_INVITED(MARKET, BUYER, OFFER_DEADLINE),
    MEMBER_PERSON_NOTICE(MARKET, BUYER, OFFER_DEADLINE),
    AGREEMENT_RECEIPT(MARKET, BUYER, FactKind.RECEIPT, SIGNED_AT),
    POWER_RECEIPT(MARKET, BUYER, FactKind.RECEIPT, SIGNED_AT),
    APPROVAL_RECEIPT(MARKET, BUYER, FactKind.RECEIPT, SIGNED_AT, OFFER_DEADLINE),
    INTRODUCTION_ASKED(DUE),
    INTRODUCTION_REMINDER(DUE),
    INTRODUCTION_AGREED(MEETING_AT),
    INTRODUCTION_DECLINED(),
    INTRODUCTION_LAPSED(),
    INTRODUCTION_OUTCOME(),
    INTRODUCTION_OUTCOME_REMINDER(),
    SUPPORT_ASKED(HELP, DUE),
    SUPPORT_TO_COORDINATE(HELP),
    SUPPORT_ACCEPTED(HELP),
    SUPPORT_TAKEN(HELP),
    SUPPORT_DELIVERED(HELP),
    SUPPORT_WITHDRAWN(HELP),
    SECTION_SHARED(MARKET, SECTION, SUPPORTER, DUE),
    FIRST_PASSWORD(),
    FORGOTTEN_PASSWORD(),
    PASSWORD_LINK(),
    LINK_OPENED(OPENED_LETTER, SENDER, OPENING_REASON),
    SIGNING_CODE(CODE),
    SECOND_FACTOR(CHANGE, CHANGED_AT),
    WEBHOOK_PAUSED(RECEIVER, PAUSE, CHANGED_AT),
    DAILY_LETTER(),
    NEED_CONFIRMATION(NEED, PLACE, DUE),
    NEED_TO_QUALIFY(NEED, BUYER, PLACE, DUE),
    NEED_REFUSED(NEED),
    NEED_INQUIRY(NEED, BUYER, PLACE, DUE),
    NEED_TO_DELIVER(NEED, BUYER),
    NEED_BATCH_OVER(NEED, BUYER),
    NEED_SHORTLIST(NEED, DUE),
    NEED_OUTCOME(NEED),
    OPPORTUNITY_DIGEST(),
    CANDIDACY_RECEIVED(NEED, MARKET, WORD),
    CANDIDACY_TAKEN(NEED, MARKET),
    CANDIDACY_SET_ASIDE(NEED, MARKET),
    NETWORK_INVITED(DUE),
    SCHEME_RELAYED(SCHEME, DUE),
    SCHEME_REMINDER(SCHEME, DUE),
    PAGE_LINK(),
    PAGE_TO_UPDATE(),
    PROOF_LAPSING(PROOF, LAPSES_ON),
    BOOKLET_INVITED(BOOKLET, DUE),
    BOOKLET_REMINDER(BOOKLET, DUE),
    BOOKLET_MORE_TIME(BOOKLET, DUE),
    BOOKLET_RECEIVED(BOOKLET),
    BOOKLET_CHANGES(BOOKLET, DUE),
    BOOKLET_TO_CHECK(BOOKLET, DUE),
    BOOKLET_LAPSED(BOOKLET),
    BOOKLET_PUBLISHED(ENTRY, BOOKLET),
    BOOKLET_WITHDRAWN(BOOKLET),
    BOOKLET_REVIEW(ENTRY, BOOKLET, DUE),
    BOOKLET_REVIEW_REMINDER(ENTRY, BOOKLET, DUE),
    BOOKLET_CANCELLED(BOOKLET, WORD),
    BOOKLET_TO_READ(BOOKLET),
    BOOKLET_TO_PUBLISH(BOOKLET);

    private static final Set<String> ABOUT_ACCOUNT = Set.of(
            "FIRST_PASSWORD",
            "FORGOTTEN_PASSWORD",
            "PASSWORD_LINK",
            "LINK_OPENED",
            "SIGNING_CODE",
            "SECOND_FACTOR",
            "WEBHOOK_PAUSED",
            "DAILY_LETTER");

    /** The first words of the letters about something other than a consortium. */
    private static final List<String> OTHER_SUBJECTS = List.of(
            "INTRODUCTION_",
            "NEED_",
            "OPPORTUNITY_",
            "CANDIDACY_",
            "NETWORK_",
            "SCHEME_",
            "PAGE_",
            "PROOF_",
            "SUPPORT_",
            "BOOKLET_");

    /**
     * Their link lets its holder change what the directory says of an organisation, act for it in a network, or publish a
     * text in its name.
     */
    private static final Set<LetterKind> FOR_PROVEN_ADDRESSES = EnumSet.of(
            PAGE_LINK,
            PAGE_TO_UPDATE,
            PROOF_LAPSING,
            NETWORK_INVITED,
            SCHEME_RELAYED,
            SCHEME_REMINDER,
            BOOKLET_INVITED,
            BOOKLET_REMINDER,
            BOOKLET_MORE_TIME,
            BOOKLET_RECEIVED,
            BOOKLET_CHANGES,
            BOOKLET_TO_CHECK,
            BOOKLET_LAPSED,
            BOOKLET_PUBLISHED,
            BOOKLET_WITHDRAWN,
            BOOKLET_REVIEW,
            BOOKLET_REVIEW_REMINDER,
            BOOKLET_CANCELLED);

    /** They ask a structure that may not know the product yet whether it wants to be in touch with another one. */
    private static final Set<LetterKind> FOR_PUBLISHED_ADDRESSES = EnumSet.of(
            NEED_INQUIRY,
            INTRODUCTION_ASKED,
            INTRODUCTION_REMINDER,
            INTRODUCTION_AGREED,
            INTRODUCTION_DECLINED,
            INTRODUCTION_LAPSED,
            INTRODUCTION_OUTCOME,
            INTRODUCTION_OUTCOME_REMINDER);

    private static final Set<String> ABOUT_DEPOSIT = Set.of(
            "APPROVALS_COMPLETE",
            "DEPOSIT_WITHOUT",
            "FROZEN_BID_REOPENED",
            "RECEIPT_OF_DEPOSIT",
            "DEADLINE_MOVED_DEPOSITED",
            "DEADLINE_NEAR",
            "REDEPOSIT_NEAR",
            "DEADLINE_MISSED",
            "RECEIPT_AWAITED",
            "EARLIER_DEPOSIT_KEPT");

    private final List<FactKind> facts;

    LetterKind(FactKind... facts) {
        this.facts = List.of(facts);
    }

    /** Tells if the letter is about an account, an organisation or a whole day, and not about one consortium. */
    public boolean isAboutAccount() {
        return ABOUT_ACCOUNT.contains(name());
    }

    /** Tells if the letter is about no consortium, so that none is read for it. */
    public boolean isOutsideConsortia() {
        return isAboutAccount() || OTHER_SUBJECTS.stream().anyMatch(name()::startsWith);
    }

    /** Checks that the letter is about a deposit, so that a demonstration has to say that no buyer gets anything. */
    public boolean isAboutDeposit() {
        return ABOUT_DEPOSIT.contains(name());
    }

    /** Returns to which addresses of an organisation the letter may go. */
    public LetterAudience audience() {
        if (FOR_PROVEN_ADDRESSES.contains(this)) {
            return LetterAudience.PROVEN;
        }
        return FOR_PUBLISHED_ADDRESSES.contains(this) ? LetterAudience.PUBLISHED : LetterAudience.KNOWN;
    }

    /** Returns the kinds that wait for a coordinator where nobody but a lead gave the address. */
    static Set<LetterKind> waitingForAddresses() {
        return Arrays.stream(values())
                .filter(kind -> kind.audience() != LetterAudience.KNOWN)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LetterKind.class)));
    }

    /** Returns the lines of the letter's table in their order; a fact that the occasion does not have gets no line. */
    public List<FactKind> facts() {
        return facts;
    }

    /** Returns the middle part of its message keys, for example {@code question-to-lead}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
