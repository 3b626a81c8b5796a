package org.cordee.consortium.share;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a room that judges groupings says of shares while the lead types them. Nothing of it is kept and nothing refused by
 * it: sending the proposal is judged by its own rules.
 */
public interface RemarkingOnShares {

    /** For the lead of the grouping alone, in its language. */
    Remarks remark(UUID consortiumId, LatestShares typed, Locale locale);

    /** @param found the worst first */
    record Remarks(List<Remark> found, List<Aim> aims) {}

    /** @param level as the house colours it: blocker, major, warn or info */
    record Remark(String level, String article, String text, List<String> remedies) {}

    /**
     * One of the charter's aims.
     *
     * @param detail what is short or certain; null when there is nothing to add
     */
    record Aim(
            String title,
            String level,
            String word,
            @Nullable String detail) {}
}
