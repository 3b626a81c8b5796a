package org.cordee.consortium.shares;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Returns remarks on shares while the lead types them; implemented by a room that judges consortia. Remarks are not
 * stored and refuse nothing: the proposal itself is judged by its own rules.
 */
public interface RemarkingOnShares {

    /** Returns the remarks for the lead of the consortium, in the lead's language. */
    Remarks remark(UUID consortiumId, LatestShares typed, Locale locale);

    /**
     * All remarks on the typed shares.
     *
     * @param found the most severe first
     */
    record Remarks(List<Remark> found, List<Aim> aims) {}

    /**
     * One remark with its article and remedies.
     *
     * @param level the level that selects the colour: blocker, major, warn or info
     */
    record Remark(String level, String article, String text, List<String> remedies) {}

    /**
     * One of the aims of the charter.
     *
     * @param percent the certain part, as a page shows it; null when it cannot be computed
     * @param threshold the aim, in per cent
     * @param detail the missing or certain part; null when there is nothing to add
     */
    record Aim(
            String title,
            String level,
            String word,
            @Nullable BigDecimal percent,
            BigDecimal threshold,
            @Nullable String detail) {}
}
