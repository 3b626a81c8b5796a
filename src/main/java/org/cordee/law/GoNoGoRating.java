package org.cordee.law;

import java.time.LocalDate;

/**
 * Computes the ratings of D8 that follow from figures, from 0 to 100, always rounded down: nearly enough is not enough.
 * The formulas are the product's own, to be confirmed in use.
 */
public final class GoNoGoRating {

    private static final int FULL = 100;
    private static final int HALF = 50;

    private GoNoGoRating() {}

    /**
     * Rates the time: full when the usual backward plan (D18) fits, else in proportion.
     *
     * @param usual working days it needs, above 0
     */
    public static int time(int workingDaysLeft, int usual) {
        return part(FULL, workingDaysLeft, usual);
    }

    /**
     * Rates the part that the lead covers itself, plus the rest in proportion to the candidates for it: all of it once
     * they are enough.
     *
     * @param ownPercent of the work, from 0 to 100
     */
    public static int coverage(LocalDate on, int ownPercent, int candidates) {
        return ownPercent + part(FULL - ownPercent, candidates, GoNoGoParameters.enoughCandidates(on));
    }

    /**
     * Rates the social targets: half for the amounts (25 % to small, social and integration enterprises), half for the
     * hours of insertion. These are the hours that the lot asks for; when it asks for none, one operator that can give
     * some is enough.
     *
     * @param eligible an operator whose amount counts could join
     * @param hoursAsked 0 where the lot says nothing
     * @param hoursAvailable over the whole contract, of operators whose hours count
     * @param anyHours an operator whose hours count could join
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
