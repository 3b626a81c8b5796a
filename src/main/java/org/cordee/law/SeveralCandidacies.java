package org.cordee.law;

/** The documents' rule on one enterprise in several candidacies (R2142-21, R2151-7). */
public enum SeveralCandidacies {
    /** The rule also when the documents do not mention it. */
    ALLOWED,
    /** The ban is judged for each lot alone. */
    FORBIDDEN_BY_LOT,
    /**
     * The documents word the ban for the whole consultation. It is judged for each lot alone too (TA Nancy, 16 November
     * 2023, n° 2103786); a candidacy for another lot is only listed.
     */
    FORBIDDEN_ACROSS_LOTS;

    /** @param lotsJoined whether the documents word a ban for all lots together */
    public static SeveralCandidacies of(boolean forbidden, boolean lotsJoined) {
        if (!forbidden) {
            return ALLOWED;
        }
        return lotsJoined ? FORBIDDEN_ACROSS_LOTS : FORBIDDEN_BY_LOT;
    }

    public boolean isForbidden() {
        return this != ALLOWED;
    }

    public boolean joinsLots() {
        return this == FORBIDDEN_ACROSS_LOTS;
    }
}
