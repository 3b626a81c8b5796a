package org.cordee.sourcing;

import java.time.LocalDate;

/**
 * How the invitations of twelve months are spread, as computed on a day.
 *
 * @param invitations that were sent in the twelve months before this day
 * @param organisations that got at least one of them
 * @param toTenMostInvited how many went to the ten organisations with the most
 * @param mostToTen the ceiling of their share, in per cent
 */
public record SpreadOfInvitations(
        LocalDate day, int invitations, int organisations, int toTenMostInvited, int mostToTen) {

    /** Below so many invitations the ten most invited get most of them whatever the ranking does. */
    private static final int FEW = 100;

    /** Returns the share of the ten most invited in per cent, rounded half up; 0 without invitations. */
    public int share() {
        return invitations == 0 ? 0 : (int) ((200L * toTenMostInvited + invitations) / (2L * invitations));
    }

    /** Tells whether there are too few invitations for the share to say anything. */
    public boolean tooFew() {
        return invitations < FEW;
    }

    public boolean isOverCeiling() {
        return !tooFew() && share() > mostToTen;
    }
}
