package org.cordee.organisation.search;

import java.util.List;
import java.util.Set;
import org.cordee.organisation.search.Areas.Point;
import org.jspecify.annotations.Nullable;

/**
 * The place of a search as it was understood.
 *
 * @param code the key of a commune's name, a postal code, a département, or a NUTS area
 * @param departments the départements of the place; empty for the country and for an unknown place
 * @param point the middle of the recorded positions there, else the seat of the département; null for a wider area
 * @param approximate whether the point is only the seat of the département
 * @param others other départements in which a commune of this name is recorded, or listed when none is recorded
 */
record Place(
        Kind kind,
        String code,
        Set<String> departments,
        @Nullable Point point,
        boolean approximate,
        List<String> others) {

    /** The kinds of places; an unknown place finds nothing. */
    enum Kind {
        COUNTRY,
        REGION,
        DEPARTMENT,
        POSTAL_CODE,
        COMMUNE,
        COMMUNE_BEGINNING,
        UNKNOWN
    }

    static final Place COUNTRY = new Place(Kind.COUNTRY, "FR", Set.of(), null, false, List.of());

    static Place unknown(String typed) {
        return new Place(Kind.UNKNOWN, typed, Set.of(), null, false, List.of());
    }

    /** Returns an area without a commune. */
    static Place area(Kind kind, String code) {
        Set<String> departments = Areas.departmentsOf(code);
        Point seat = kind == Kind.DEPARTMENT ? Areas.seat(code) : null;
        return new Place(kind, code, departments, seat, seat != null, List.of());
    }
}
