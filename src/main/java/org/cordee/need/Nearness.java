package org.cordee.need;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordee.organisation.search.Reason;
import org.cordee.organisation.search.Reason.Cause;
import org.cordee.organisation.search.SearchHit;

/** Tells what is known about the way from the establishment of a structure to the place of a need. */
public enum Nearness {
    /** The distance to the establishment, as the crow flies. */
    MEASURED,
    /** The same, when one of the two positions is only known roughly. */
    ABOUT,
    /** The establishment lies in the town or the area that the need names. */
    IN_AREA,
    /** The establishment lies in the département of the place, and no more is known. */
    IN_DEPARTMENT,
    /** The establishment lies outside of the radius, and the structure states that it works around the place. */
    WORKS_THERE;

    private static final Map<Cause, Nearness> OF_CAUSE = new EnumMap<>(Map.of(
            Cause.DISTANCE, MEASURED,
            Cause.DISTANCE_ABOUT, ABOUT,
            Cause.IN_AREA, IN_AREA,
            Cause.IN_DEPARTMENT, IN_DEPARTMENT,
            Cause.WORKS_THERE, WORKS_THERE));

    /** Returns what a search around the place found out; empty for a search in all of France. */
    static Optional<Nearness> of(SearchHit hit) {
        return hit.reasons().stream()
                .map(Reason::cause)
                .map(OF_CAUSE::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
