package org.cordee.submission.consistency;

import org.jspecify.annotations.Nullable;

/**
 * A gap in the reading of a paper: it says what could not be read.
 *
 * @param reason why it is not known
 * @param kind the value that was looked for; null when the paper as a whole cannot be read
 * @param place where it was looked for; empty for the paper as a whole
 */
public record PaperFlaw(Reason reason, @Nullable ValueKind kind, String place) {

    /** The reasons why a value is not known. */
    public enum Reason {
        /** The file is damaged, locked, or takes more than its reading may cost. */
        UNREADABLE,
        /** The file is not laid out as the application writes it. */
        OTHER_LAYOUT,
        /** The paper does not have a value that it should have. */
        NOT_FOUND
    }

    static PaperFlaw of(Reason reason) {
        return new PaperFlaw(reason, null, "");
    }

    static PaperFlaw notFound(ValueKind kind, String place) {
        return new PaperFlaw(Reason.NOT_FOUND, kind, place);
    }
}
