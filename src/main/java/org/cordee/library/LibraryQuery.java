package org.cordee.library;

import org.jspecify.annotations.Nullable;

/**
 * The choice of entries of a library.
 *
 * @param words a question or words; empty for all entries
 * @param kind null for all kinds
 * @param freshness null for all
 */
public record LibraryQuery(
        String words, @Nullable LibraryKind kind, @Nullable Freshness freshness) {

    private static final int LONGEST = 200;

    public LibraryQuery {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    /** Omits the words, because this text may be logged. */
    @Override
    public String toString() {
        return "LibraryQuery[" + kind + ", " + freshness + "]";
    }
}
