package org.cordee.organisation.web;

import org.cordee.organisation.MapSpot;
import org.cordee.organisation.search.FoundOrganisations.Middle;
import org.jspecify.annotations.Nullable;

/**
 * The searched radius on the map of the départements, in the units of the drawing.
 *
 * @param x from the left
 * @param y from the top
 */
record MapCircle(double x, double y, double radius) {

    /** Returns null without a place or a radius, and when the drawing does not show the place, as overseas. */
    static @Nullable MapCircle of(@Nullable Middle middle, @Nullable Integer kilometres) {
        if (middle == null || kilometres == null) {
            return null;
        }
        MapSpot spot = MapSpot.of(middle.latitude(), middle.longitude());
        return spot == null ? null : new MapCircle(spot.x(), spot.y(), spot.units(kilometres));
    }
}
