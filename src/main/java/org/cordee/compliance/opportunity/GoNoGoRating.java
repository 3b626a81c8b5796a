package org.cordee.compliance.opportunity;

import java.time.LocalDate;

/**
 * The ratings of D8 that follow from figures, from 0 to 100, always rounded down: what is nearly enough is not enough. How
 * they follow is the product's own rule, to be confirmed in use.
 */
public final class GoNoGoRating {

    private static final int FULL = 100;
    private static final int HALF = 50;

    private GoNoGoRating() {}

    /**
     * Full where the usual backward plan (D18) fits, else in proportion.
     *
     * @param usual working days it needs, above 0
     */
    public static int time(int workingDaysLeft, int usual) {
        return part(FULL, workingDaysLeft, usual);
    }

    /**
     * What the lead covers itself, and of the rest as much as there are candidates for it: all of it once they are enough.
     *
     * @param ownPercent of the work, from 0 to 100
     */
    public static int coverage(LocalDate on, int ownPercent, int candidates) {
        return ownPercent + part(FULL - ownPercent, candidates, GoNoGoParameters.enoughCandidates(on));
    }

    /**
     * Half for the amounts (25 % to small, social and integration enterprises), half for the hours of insertion: those the
     * lot asks for, or, where it asks for none, that anybody can give some.
     *
     * @param eligible somebody whose amount counts could join
     * @param hoursAsked 0 where the lot says nothing
     * @param hoursAvailable over the whole contract, of those whose hours count
     * @param anyHours somebody whose hours count could join
     */
    public static int socialTargets(boolean eligible, long hoursAsked, long hoursAvailable, boolean anyHours) {
        int amounts = eligible ? HALF : 0;
        if (hoursAsked <= 0) {
            return amounts + (anyHours ? HALF : 0);
        }
        return amounts + part(HALF, hoursAvailable, hoursAsked);
    }

    private static int part(int most, long have, long need) {
        return (int) (most * Math.min(Math.max(0, have), need) / need);
    }
}
