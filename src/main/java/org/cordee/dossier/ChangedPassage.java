package org.cordee.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a file that differs between two versions.
 *
 * @param page the number of the page, of the later version where the passage is in it
 * @param article the number of the article, as 7.2; null where the text has none
 * @param earlier the words in the earlier version; null for a new passage
 * @param later the words in the later version; null for a passage that is gone
 */
@Embeddable
record ChangedPassage(
        int page,
        @Nullable String article,
        @Column(name = "earlier_words") @Nullable String earlier,
        @Column(name = "later_words") @Nullable String later) {

    static final int LONGEST = 2_000;

    ChangedPassage {
        earlier = cut(earlier);
        later = cut(later);
    }

    private static @Nullable String cut(@Nullable String words) {
        return words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /** Omits the words, so that no log can contain them. */
    @Override
    public String toString() {
        return "ChangedPassage[page " + page + "]";
    }
}
