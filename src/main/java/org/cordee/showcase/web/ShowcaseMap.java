package org.cordee.showcase.web;

import java.util.List;
import java.util.TreeMap;
import org.cordee.organisation.CommunePoint;
import org.cordee.organisation.CommunePoints;
import org.cordee.organisation.Departments;
import org.cordee.organisation.MapSpot;
import org.cordee.showcase.ShowcasePlace;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place on the drawing of the départements: its département in the darkest shade, and a point when
 * the commune is known. The page says the same in words.
 *
 * @param spot null when the point is not known
 */
record ShowcaseMap(List<ShadedArea> areas, @Nullable MapSpot spot) {

    private static final int HERE = 4;
    private static final int OVERSEAS_CODE = 3;

    /** A département with its shade. */
    record ShadedArea(String code, int shade) {}

    /** Returns null for a place overseas, which the drawing does not show. */
    static @Nullable ShowcaseMap of(ShowcasePlace place, CommunePoints points) {
        if (place.department().length() >= OVERSEAS_CODE) {
            return null;
        }
        List<ShadedArea> areas = new TreeMap<>(Departments.all())
                .keySet().stream()
                        .filter(code -> code.length() < OVERSEAS_CODE)
                        .map(code -> new ShadedArea(code, code.equals(place.department()) ? HERE : 0))
                        .toList();
        String commune = place.commune();
        MapSpot spot = commune == null
                ? null
                : points.of(commune)
                        .filter(point -> !point.rough())
                        .map(ShowcaseMap::spot)
                        .orElse(null);
        return new ShowcaseMap(areas, spot);
    }

    private static @Nullable MapSpot spot(CommunePoint point) {
        return MapSpot.of(point.latitude(), point.longitude());
    }
}
