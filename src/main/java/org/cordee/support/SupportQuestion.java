package org.cordee.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as its page or the API sends it.
 *
 * @param words the question, which every organisation that is asked and the coordinators read
 * @param consortiumId the grouping of the requester; null outside of one
 * @param sectionId a section of the requester that the helper may read; null when it shows none
 * @param outlineShared true when the helper may read the headings of the outline
 */
public record SupportQuestion(
        SupportKind kind,
        String words,
        HelperWish wish,
        @Nullable UUID consortiumId,
        @Nullable UUID sectionId,
        boolean outlineShared) {

    /** Omits the text, so that no log can contain it. */
    @Override
    public String toString() {
        return "SupportQuestion[" + kind + "]";
    }
}
