package org.cordee.dossier;

/** Where a demand stands: nothing uses it before the lead has confirmed it. */
public enum DemandState {
    /** Read in the rules, and not decided yet. */
    FOUND,
    /** Confirmed, corrected or typed by the lead. */
    CONFIRMED,
    /** Confirmed earlier; the latest version reads otherwise, or says nothing of it any more. */
    CHANGED,
    /** The lead said that the rules do not ask it. */
    DROPPED;

    /** Tells if the lead has something to decide. */
    public boolean isToDecide() {
        return this == FOUND || this == CHANGED;
    }
}
