package org.cordee.consortium;

import java.util.UUID;

/**
 * The invitations of one organisation as a lead may know them: its own ones, and those of other leads for offers whose
 * deadline has passed. An invitation for an offer that is being prepared elsewhere is not counted, for the reason that
 * {@link ConflictRadar} gives: a lead that ranks learns nothing about other candidacies.
 *
 * @param asked invitations in the last twelve months
 * @param askedBefore invitations in the last three years, those of the last twelve months among them
 * @param answered the invitations of three years that it answered, with yes or no
 * @param silent the invitations of three years that ended without an answer
 * @param deposited the offers of five years in which it was a member and that were deposited
 * @param invitedForLot whether the lead has an open invitation to it for this lot
 * @param elsewhereForLot whether it told the lead that it is in another grouping for this lot
 */
public record InvitationHistory(
        UUID organisationId,
        int asked,
        int askedBefore,
        int answered,
        int silent,
        int deposited,
        boolean invitedForLot,
        boolean elsewhereForLot) {

    /** Returns the history of an organisation that nobody has invited. */
    public static InvitationHistory none(UUID organisationId) {
        return new InvitationHistory(organisationId, 0, 0, 0, 0, 0, false, false);
    }

    /** Returns the same history with the number of offers that were deposited. */
    InvitationHistory withDeposited(int offers) {
        return new InvitationHistory(
                organisationId, asked, askedBefore, answered, silent, offers, invitedForLot, elsewhereForLot);
    }
}
