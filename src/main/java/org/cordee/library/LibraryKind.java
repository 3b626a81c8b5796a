package org.cordee.library;

/** The kinds of entries. */
public enum LibraryKind {
    /** A text that answers a question of buyers. */
    TEXT(12),
    /** A contract that the organisation performed. */
    REFERENCE(24),
    /** A person whose qualification is shown to buyers; personal data. */
    PERSON(12),
    /** A machine or other means. */
    EQUIPMENT(12),
    /** A certificate, a qualification or an insurance. */
    CERTIFICATE(12);

    private final int reviewMonths;

    LibraryKind(int reviewMonths) {
        this.reviewMonths = reviewMonths;
    }

    /** Returns after how many months an entry is read again where its owner chooses nothing else. */
    public int reviewMonths() {
        return reviewMonths;
    }
}
