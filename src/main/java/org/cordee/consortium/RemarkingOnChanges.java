package org.cordee.consortium;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.law.casefile.CompositionChange;
import org.jspecify.annotations.Nullable;

/**
 * Returns remarks on the consortium to which a change of members would lead; implemented by a room that judges
 * consortia. Remarks are not stored and refuse nothing.
 */
public interface RemarkingOnChanges {

    /**
     * Returns the remarks for the lead, in its language, the most severe first; null when no other consortium results
     * because the change is not admissible, or when it is not known which operator takes the place.
     */
    @Nullable
    List<Remark> remark(
            UUID consortiumId, ChangeQuestion question, CompositionChange.Kind kind, ZonedDateTime at, Locale locale);

    /**
     * One remark that holds of the resulting consortium and not of the present one.
     *
     * @param level the level that selects the colour: blocker, major, warn or info
     */
    record Remark(String level, String article, String text, List<String> remedies) {}
}
