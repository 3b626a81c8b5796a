package org.cordee.dashboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.dashboard.Funnel;
import org.cordee.dashboard.Funnel.TerritoryStages;
import org.cordee.organisation.Departments;
import org.jspecify.annotations.Nullable;

/**
 * The départements on a map: shades by the number of structures that were interested, and a style of its own for those
 * with needs and no interested structure.
 *
 * @param areas départements that the picture draws
 * @param steps the least number of structures of each shade, from none
 */
record FunnelMap(List<MapArea> areas, List<MapArea> aroundParis, List<MapArea> overseas, List<Integer> steps) {

    private static final Set<String> TILES_AROUND_PARIS = Set.of("75", "92", "93", "94");
    private static final int OVERSEAS_CODE = 3;
    private static final List<Integer> STEPS = List.of(0, 1, 3, 6, 10, 14);
    private static final String WHITE_SPOT = "mh";

    /** One département with its count and the style of its shade. */
    record MapArea(String code, String name, int count, String style) {}

    static FunnelMap of(Funnel funnel) {
        Map<String, TerritoryStages> byNuts =
                funnel.territories().stream().collect(Collectors.toMap(TerritoryStages::area, Function.identity()));
        List<MapArea> all = new ArrayList<>();
        new TreeMap<>(Departments.all()).forEach((code, department) -> {
            TerritoryStages figures = byNuts.get(department.nuts());
            int count = figures == null ? 0 : figures.interested();
            all.add(new MapArea(code, department.name(), count, style(figures, count)));
        });
        return new FunnelMap(
                all.stream()
                        .filter(area -> area.code().length() < OVERSEAS_CODE)
                        .toList(),
                all.stream()
                        .filter(area -> TILES_AROUND_PARIS.contains(area.code()))
                        .toList(),
                all.stream()
                        .filter(area -> area.code().length() == OVERSEAS_CODE)
                        .toList(),
                STEPS);
    }

    private static String style(@Nullable TerritoryStages figures, int count) {
        if (figures != null && figures.whiteSpot()) {
            return WHITE_SPOT;
        }
        return "m" + (STEPS.stream().filter(least -> count >= least).count() - 1);
    }
}
