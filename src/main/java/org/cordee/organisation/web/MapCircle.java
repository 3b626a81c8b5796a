package org.cordee.organisation.web;

import org.cordee.organisation.search.FoundOrganisations.Middle;
import org.jspecify.annotations.Nullable;

/**
 * The searched radius on the map of the départements, in the units of the drawing. The drawing is a Mercator map; its
 * three numbers were computed from six outermost points of the country, which it then meets within two kilometres.
 *
 * @param x from the left
 * @param y from the top
 */
record MapCircle(double x, double y, double radius) {

    private static final double WIDTH = 613;
    private static final double HEIGHT = 585;
    private static final double UNITS_PER_DEGREE = 41.381;
    private static final double X_OF_GREENWICH = 216.09;
    private static final double Y_OF_EQUATOR = 2467.8;
    private static final double KILOMETRES_PER_DEGREE = 111.195;

    /** Returns null without a place or a radius, and when the drawing does not show the place, as overseas. */
    static @Nullable MapCircle of(@Nullable Middle middle, @Nullable Integer kilometres) {
        if (middle == null || kilometres == null) {
            return null;
        }
        double latitude = Math.toRadians(middle.latitude());
        double north = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + latitude / 2)));
        double x = X_OF_GREENWICH + UNITS_PER_DEGREE * middle.longitude();
        double y = Y_OF_EQUATOR - UNITS_PER_DEGREE * north;
        double radius = UNITS_PER_DEGREE * kilometres / (KILOMETRES_PER_DEGREE * Math.cos(latitude));
        return x < 0 || x > WIDTH || y < 0 || y > HEIGHT
                ? null
                : new MapCircle(rounded(x), rounded(y), rounded(radius));
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
