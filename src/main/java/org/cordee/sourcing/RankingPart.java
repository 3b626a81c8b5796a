package org.cordee.sourcing;

import java.util.Locale;

/** The parts of a candidate's score, in the order in which they are shown. The price is none of them. */
public enum RankingPart {
    COMPETENCE,
    DISTANCE,
    CAPACITY,
    TARGETS,
    REFERENCES,
    ANSWERS,
    CONFLICTS;

    /** Returns the end of the message keys about the part. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
