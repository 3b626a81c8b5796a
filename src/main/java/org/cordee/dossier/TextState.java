package org.cordee.dossier;

/** How far the words of a file were read. */
public enum TextState {
    QUEUED,
    READING,
    READ,
    /** The file has more than the limits allow to read. */
    PARTLY,
    /** The file has no words, as a scanned paper, or is of a kind that is not read. */
    NO_TEXT,
    /** The file is damaged, locked, or takes too long. */
    UNREADABLE;

    /** Tells if the words are still awaited. */
    public boolean isAwaited() {
        return this == QUEUED || this == READING;
    }

    /** Tells if there are words to show. */
    public boolean hasWords() {
        return this == READ || this == PARTLY;
    }
}
