package org.cordee.notification.writing;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What a letter may say of a grouping; never a price.
 *
 * @param wanted what the invitation the letter speaks of asks for; null when it speaks of none
 */
public record Matter(
        UUID consortiumId,
        String consortiumName,
        String marketTitle,
        @Nullable String buyerName,
        UUID leadOrganisationId,
        String leadName,
        @Nullable Deadline offerDeadline,
        @Nullable Wanted wanted) {

    /** What the lead looks for in one slot. */
    public record Wanted(
            String need,
            Percentage minShare,
            Percentage maxShare,
            Hours hours,
            @Nullable String question,
            @Nullable String answer) {}
}
