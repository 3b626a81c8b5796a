package org.cordee.play;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A commune of an invented file, with the point around which its establishments lie.
 *
 * @param code INSEE's code, as 76540, 2A004 or 75103
 * @param name as SIRENE writes it: capitals without accents
 * @param postalCodes at least one
 * @param point in metres of the national grid
 */
record RegisterPlace(String code, String name, String department, List<String> postalCodes, Metres point) {

    /** Metres to the east and to the north. */
    record Metres(double east, double north) {

        private static final double DEGREE = 110_900.0;
        private static final double SOUTHERN = 10_000_000;

        /**
         * Converts degrees into the grid of the territory: Lambert-93, and overseas a transverse Mercator projection
         * without its smaller terms, which is exact enough for invented places.
         */
        static Metres of(String department, double latitude, double longitude) {
            Double meridian = meridian(department);
            if (meridian == null) {
                return lambert(latitude, longitude);
            }
            double east = 500_000 + (longitude - meridian) * DEGREE * Math.cos(Math.toRadians(latitude));
            return new Metres(east, latitude * DEGREE * 0.9996 + (latitude < 0 ? SOUTHERN : 0));
        }

        private static @Nullable Double meridian(String department) {
            return switch (department) {
                case "971", "972" -> -63.0;
                case "973" -> -51.0;
                case "974" -> 57.0;
                case "976" -> 45.0;
                default -> null;
            };
        }

        /** Converts by the formulas of the IGN (NTG 71) on the ellipsoid GRS 80. */
        private static Metres lambert(double latitude, double longitude) {
            double e = Math.sqrt(2 / 298.257222101 - Math.pow(1 / 298.257222101, 2));
            double n = 0.7256077650532670;
            double sine = Math.sin(Math.toRadians(latitude));
            double isometric =
                    0.5 * Math.log((1 + sine) / (1 - sine)) - e / 2 * Math.log((1 + e * sine) / (1 - e * sine));
            double radius = 11_754_255.4261 * Math.exp(-n * isometric);
            double angle = n * Math.toRadians(longitude - 3);
            return new Metres(700_000 + radius * Math.sin(angle), 12_655_612.0499 - radius * Math.cos(angle));
        }
    }

    static String asInSirene(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .toUpperCase(Locale.ROOT);
    }
}
