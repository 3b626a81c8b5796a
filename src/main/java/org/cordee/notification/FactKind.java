package org.cordee.notification;

/** A line of the small table in a letter; its label has the message key {@code notification.fact.<name>}. */
enum FactKind {
    MARKET,
    BUYER,
    NEED,
    PLACE,
    SECTION,
    STEP,
    SENDER,
    STAGE,
    RULE,
    SHARE,
    HOURS,
    DUE,
    OFFER_DEADLINE,
    TIME_LEFT,
    PLATFORM,
    REASON,
    PIECES,
    QUESTION,
    ANSWER,
    RECEIPT,
    DEPOSITED_AT,
    OUTCOME,
    MANIFEST,
    SIGNED_AT,
    CODE,
    CHANGE,
    CHANGED_AT,
    OPENED_LETTER,
    OPENING_REASON,
    WORD,
    CONTACT,
    MEETING_AT,
    /** The name of a side without an entry in the directory; the texts name it like an organisation. */
    PARTY
}
