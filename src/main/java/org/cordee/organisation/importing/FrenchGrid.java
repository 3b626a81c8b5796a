package org.cordee.organisation.importing;

import org.jspecify.annotations.Nullable;

/**
 * The national grids in which SIRENE gives positions: Lambert-93 in metropolitan France, and a zone of the transverse
 * Mercator projection overseas. Converts metres into degrees by the formulas of the IGN (NTG 71 for Lambert, NTG 76 for
 * Mercator), on the ellipsoid GRS 80. The geodetic systems differ from WGS 84 by less than a metre. Own code, because a
 * projection library brings a register of six thousand systems for these six.
 */
enum FrenchGrid {
    LAMBERT_93(3.0, 0, 0, 41, 52, -6, 10),
    UTM_20_NORTH(-63.0, 500_000, 0, 14, 19, -64, -60),
    UTM_21_NORTH(-57.0, 500_000, 0, 46, 48, -57, -55),
    UTM_22_NORTH(-51.0, 500_000, 0, 2, 6, -55, -51),
    UTM_38_SOUTH(45.0, 500_000, 10_000_000, -14, -12, 44, 46),
    UTM_40_SOUTH(57.0, 500_000, 10_000_000, -22, -20, 55, 56);

    private static final double HALF_AXIS = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = 2 * FLATTENING - FLATTENING * FLATTENING;
    private static final double E = Math.sqrt(E2);

    /** Constants of Lambert-93: exponent, constant, ordinate of the pole, abscissa of the meridian. */
    private static final double N = 0.7256077650532670;

    private static final double C = 11_754_255.4261;
    private static final double X_POLE = 700_000.0;
    private static final double Y_POLE = 12_655_612.0499;

    private static final double[] ARC = arc();
    private static final double SCALE = 0.9996;
    private static final double PRECISION = 1e-11;

    private final double meridian;
    private final double falseEasting;
    private final double falseNorthing;
    private final double south;
    private final double north;
    private final double west;
    private final double east;

    FrenchGrid(
            double meridian,
            double falseEasting,
            double falseNorthing,
            double south,
            double north,
            double west,
            double east) {
        this.meridian = meridian;
        this.falseEasting = falseEasting;
        this.falseNorthing = falseNorthing;
        this.south = south;
        this.north = north;
        this.west = west;
        this.east = east;
    }

    /** A point in degrees north and east, rounded to five decimals, which is about a metre. */
    record Position(double latitude, double longitude) {}

    /** Returns the grid of a commune by its INSEE code; null where SIRENE gives no metres, as in the Pacific. */
    static @Nullable FrenchGrid of(String commune) {
        if (commune.length() != 5) {
            return null;
        }
        if (!commune.startsWith("97") && !commune.startsWith("98")) {
            return LAMBERT_93;
        }
        return switch (commune.substring(0, 3)) {
            case "971", "972", "977", "978" -> UTM_20_NORTH;
            case "973" -> UTM_22_NORTH;
            case "974" -> UTM_40_SOUTH;
            case "975" -> UTM_21_NORTH;
            case "976" -> UTM_38_SOUTH;
            default -> null;
        };
    }

    /**
     * Converts metres of this grid; returns null for a point outside the territory, which is an error in the file.
     *
     * @param abscissa metres to the east
     * @param ordinate metres to the north
     */
    @Nullable
    Position position(double abscissa, double ordinate) {
        double[] degrees = this == LAMBERT_93 ? lambert(abscissa, ordinate) : mercator(abscissa, ordinate);
        double latitude = rounded(degrees[0]);
        double longitude = rounded(degrees[1]);
        boolean inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        return inside ? new Position(latitude, longitude) : null;
    }

    private double[] lambert(double x, double y) {
        double radius = Math.hypot(x - X_POLE, y - Y_POLE);
        double angle = Math.atan((x - X_POLE) / (Y_POLE - y));
        double isometric = -1 / N * Math.log(Math.abs(radius / C));
        return new double[] {Math.toDegrees(latitude(isometric)), meridian + Math.toDegrees(angle / N)};
    }

    /** Inverts the projection by four terms of its series; their error is far below a millimetre within a zone. */
    private double[] mercator(double x, double y) {
        double[] arc = ARC;
        double radius = SCALE * HALF_AXIS * arc[0];
        double real = (y - falseNorthing) / radius;
        double imaginary = (x - falseEasting) / radius;
        double sphereReal = real;
        double sphereImaginary = imaginary;
        for (int term = 1; term < arc.length; term++) {
            double twice = 2.0 * term;
            sphereReal -= arc[term] * Math.sin(twice * real) * Math.cosh(twice * imaginary);
            sphereImaginary -= arc[term] * Math.cos(twice * real) * Math.sinh(twice * imaginary);
        }
        double longitude = Math.atan(Math.sinh(sphereImaginary) / Math.cos(sphereReal));
        double sphere = Math.asin(Math.sin(sphereReal) / Math.cosh(sphereImaginary));
        double isometric = Math.log(Math.tan(Math.PI / 4 + sphere / 2));
        return new double[] {Math.toDegrees(latitude(isometric)), meridian + Math.toDegrees(longitude)};
    }

    /** Returns the coefficients of the arc of the meridian, and of the way back from it (NTG 76, algorithm 29). */
    private static double[] arc() {
        double e4 = E2 * E2;
        double e6 = e4 * E2;
        double e8 = e4 * e4;
        return new double[] {
            1 - E2 / 4 - 3 * e4 / 64 - 5 * e6 / 256 - 175 * e8 / 16384,
            E2 / 8 + e4 / 48 + 7 * e6 / 2048 + e8 / 61440,
            e4 / 768 + 3 * e6 / 1280 + 559 * e8 / 368640,
            17 * e6 / 30720 + 283 * e8 / 430080,
            4397 * e8 / 41287680
        };
    }

    /** Returns the latitude in radians of an isometric latitude, by iteration (NTG 71, algorithm 2). */
    private static double latitude(double isometric) {
        double latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
        for (int round = 0; round < 20; round++) {
            double sine = E * Math.sin(latitude);
            double next = 2 * Math.atan(Math.pow((1 + sine) / (1 - sine), E / 2) * Math.exp(isometric)) - Math.PI / 2;
            if (Math.abs(next - latitude) < PRECISION) {
                return next;
            }
            latitude = next;
        }
        return latitude;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }
}
