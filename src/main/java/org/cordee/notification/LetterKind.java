package org.cordee.notification;

import static org.cordee.notification.FactKind.*;

import java.util.List;
import java.util.Locale;

/** What a letter is about. Its texts are {@code notification.<key>.subject, .title, .text, .action, .second, .after}. */
@SuppressWarnings("ImmutableEnumChecker") // the list is
public enum LetterKind {
    INVITATION(MARKET, BUYER, SHARE, HOURS, DUE),
    REMINDER(MARKET, BUYER, SHARE, HOURS, DUE),
    FORWARDED(MARKET, BUYER, SHARE, HOURS, DUE),
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
    SLOT_UNFILLED(MARKET, OFFER_DEADLINE),
    SHARES_TO_ANSWER(MARKET, BUYER, DUE),
    SHARES_REMINDER(MARKET, BUYER, DUE),
    SHARES_RECOMMENDED(MARKET, OFFER_DEADLINE),
    MEMBER_REPLACED(MARKET, BUYER),
    SHARES_REFUSED(MARKET, OFFER_DEADLINE),
    SECTION_TO_WRITE(MARKET, BUYER, OFFER_DEADLINE),
    SECTION_SENT_BACK(MARKET, OFFER_DEADLINE),
    RECEIPT_OF_DEPOSIT(MARKET, BUYER, FactKind.RECEIPT, DEPOSITED_AT, OUTCOME, MANIFEST),
    DEADLINE_MOVED(MARKET, BUYER, OFFER_DEADLINE),
    DEADLINE_MOVED_CANDIDATE(MARKET, BUYER, OFFER_DEADLINE, DUE),
    DEADLINE_MISSED(MARKET, BUYER, OFFER_DEADLINE),
    ABANDONED(MARKET, BUYER),
    FIRST_PASSWORD(),
    FORGOTTEN_PASSWORD();

    private final List<FactKind> facts;

    LetterKind(FactKind... facts) {
        this.facts = List.of(facts);
    }

    /** About the reader's account, not about a grouping. */
    boolean isOfTheHouse() {
        return this == FIRST_PASSWORD || this == FORGOTTEN_PASSWORD;
    }

    List<FactKind> facts() {
        return facts;
    }

    /** The middle of its message keys, as {@code question-to-lead}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
