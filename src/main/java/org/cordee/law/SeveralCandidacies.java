package org.cordee.law;

/** The documents' rule on one enterprise in several candidacies (R2142-21, R2151-7). */
public enum SeveralCandidacies {
    /** The rule also when the documents do not mention it. */
    ALLOWED,
    /** The ban is judged for each lot alone. */
    FORBIDDEN_BY_LOT,
    /** The ban joins all lots: an enterprise in one candidacy may be in no other, whatever its lot. */
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
