package org.cordee.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.nomenclature.CodeFile;
import org.jspecify.annotations.Nullable;

/**
 * Computes distances between départements, as the crow flies from seat to seat, in kilometres rounded to five: a notice
 * names the place of the work by an area, and many establishments have no recorded position.
 */
public final class DepartmentDistances {

    private static final double EARTH_RADIUS = 6_371;
    private static final int STEP = 5;
    private static final Map<String, Point> SEATS = read();

    /** A place on the earth, in degrees. */
    private record Point(double latitude, double longitude) {

        double kilometresTo(Point other) {
            double north = Math.toRadians(other.latitude - latitude) / 2;
            double east = Math.toRadians(other.longitude - longitude) / 2;
            double arc = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(arc)));
        }
    }

    private DepartmentDistances() {}

    /**
     * Returns the kilometres from a département to the nearest of some areas: 0 inside one of them, null when the
     * département or every area is unknown.
     *
     * @param places NUTS areas or codes of départements
     */
    public static @Nullable Integer kilometres(@Nullable String department, Set<String> places) {
        Point from = department == null ? null : SEATS.get(department);
        if (from == null) {
            return null;
        }
        if (Territory.isIn(department, places)) {
            return 0;
        }
        OptionalInt nearest = places.stream()
                .flatMap(place -> Departments.exists(place) ? Stream.of(place) : Departments.within(place).stream())
                .map(SEATS::get)
                .filter(Objects::nonNull)
                .mapToInt(seat -> rounded(from.kilometresTo(seat)))
                .min();
        return nearest.isEmpty() ? null : nearest.getAsInt();
    }

    /** Returns where the seat of a département lies; null for an unknown one. */
    public static @Nullable CommunePoint seat(String department) {
        Point seat = SEATS.get(department);
        return seat == null ? null : new CommunePoint(seat.latitude(), seat.longitude(), true);
    }

    private static int rounded(double kilometres) {
        return Math.max(STEP, (int) Math.round(kilometres / STEP) * STEP);
    }

    private static Map<String, Point> read() {
        Map<String, Point> seats = new HashMap<>();
        for (String[] cells : CodeFile.rows("department-seat.tsv")) {
            seats.put(cells[0], new Point(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
        }
        return Map.copyOf(seats);
    }
}
