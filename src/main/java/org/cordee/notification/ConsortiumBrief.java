package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The data of a consortium that a letter may contain; never a price.
 *
 * @param wanted the requirements of the invitation the letter is about; null when it is about none
 */
record ConsortiumBrief(
        UUID consortiumId,
        String consortiumName,
        String marketTitle,
        @Nullable String buyerName,
        UUID leadOrganisationId,
        String leadName,
        @Nullable Deadline offerDeadline,
        @Nullable InvitationBrief wanted) {

    /** The lead's requirements for one slot. */
    public record InvitationBrief(
            String need,
            Percentage minShare,
            Percentage maxShare,
            Hours hours,
            @Nullable String question,
            @Nullable String answer) {}
}
