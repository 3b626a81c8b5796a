package org.cordee.notification;

/** A line of the small table in a letter; its label has the message key {@code notification.fact.<name>}. */
enum FactKind {
    MARKET,
    BUYER,
    NEED,
    PLACE,
    SECTION,
    /** The number of a version of the buyer's documents. */
    DOSSIER_VERSION,
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
    /** The codes of what the candidature of a member lacks, with commas. */
    ANSWERS,
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
    RECEIVER,
    PAUSE,
    OPENED_LETTER,
    OPENING_REASON,
    SCHEME,
    PROOF,
    LAPSES_ON,
    WORD,
    CONTACT,
    MEETING_AT,
    /** The name of a side without an entry in the directory; the texts name it like an organisation. */
    PARTY,
    HELP,
    SUPPORTER,
    SHOWCASE,
    /** The begin and the end of an event, with a slash between them. */
    SHOWCASE_AT,
    ACCESS,
    /** The demonstrations of a letter, each with its time of day. */
    DEMONSTRATION,
    /** The id of an event and the number of its changes, for the calendar file; no line of the table shows them. */
    SHOWCASE_ENTRY,
    /** The title of an impact booklet. */
    BOOKLET,
    /** The title of a solution that was published in a booklet, or of an entry of a library. */
    ENTRY
}
