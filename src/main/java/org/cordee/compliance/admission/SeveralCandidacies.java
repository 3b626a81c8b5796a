package org.cordee.compliance.admission;

/** What the documents of a consultation say of one enterprise in several candidacies (R2142-21, R2151-7). */
public enum SeveralCandidacies {
    /** Also where they say nothing. */
    ALLOWED,
    /** Each lot for itself. */
    FORBIDDEN_BY_LOT,
    /** All lots together: who is in one candidacy is in none other, whatever its lot. */
    FORBIDDEN_ACROSS_LOTS;

    /** @param lotsJoined whether a ban is one for all lots together */
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
