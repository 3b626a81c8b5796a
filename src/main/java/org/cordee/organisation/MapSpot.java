package org.cordee.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A point on the drawing of the départements, in the units of the drawing. The drawing is a Mercator map; its three
 * numbers were computed from six outermost points of the country, which it then meets within two kilometres.
 *
 * @param x units from the left
 * @param y units from the top
 * @param unitsPerKilometre how many units a kilometre has there
 */
public record MapSpot(double x, double y, double unitsPerKilometre) {

    private static final double WIDTH = 613;
    private static final double HEIGHT = 585;
    private static final double UNITS_PER_DEGREE = 41.381;
    private static final double X_OF_GREENWICH = 216.09;
    private static final double Y_OF_EQUATOR = 2467.8;
    private static final double KILOMETRES_PER_DEGREE = 111.195;

    /** Returns the point of a position in degrees; null when the drawing does not show it, as overseas. */
    public static @Nullable MapSpot of(double latitude, double longitude) {
        double radians = Math.toRadians(latitude);
        double north = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + radians / 2)));
        double x = X_OF_GREENWICH + UNITS_PER_DEGREE * longitude;
        double y = Y_OF_EQUATOR - UNITS_PER_DEGREE * north;
        return x < 0 || x > WIDTH || y < 0 || y > HEIGHT
                ? null
                : new MapSpot(rounded(x), rounded(y), UNITS_PER_DEGREE / (KILOMETRES_PER_DEGREE * Math.cos(radians)));
    }

    /** Returns a length in units, to a tenth of a unit. */
    public double units(double kilometres) {
        return rounded(kilometres * unitsPerKilometre);
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
