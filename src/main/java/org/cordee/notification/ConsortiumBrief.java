package org.cordee.notification;

import java.util.UUID;
import org.cordee.consortium.AmountRange;
import org.cordee.consortium.InvitationMessage;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The data of a consortium that a letter may contain; never the price of a member.
 *
 * @param platformUrl the address of the buyer's platform, where the bid is deposited; null when it is unknown
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
        @Nullable String platformUrl,
        @Nullable InvitationBrief wanted) {

    /**
     * The lead's requirements for one slot.
     *
     * @param amounts the euros of the share, from the estimate that the buyer published
     * @param message of the lead to the organisations that it invites
     */
    public record InvitationBrief(
            String need,
            Percentage minShare,
            Percentage maxShare,
            @Nullable AmountRange amounts,
            Hours hours,
            InvitationMessage message,
            @Nullable String question,
            @Nullable String answer) {}
}
