package org.cordee.organisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cordee.organisation.Departments;

/**
 * The counts of a search on a map of the départements: shades of six steps, tiles for the small départements around
 * Paris and for those overseas, and the same figures as a list.
 *
 * @param total organisations over all départements; one with establishments in two counts in both
 * @param areas départements that the picture draws
 * @param steps the ranges of the shades, from none to the most
 * @param rows the figures, the largest first
 * @param without names of the départements without any
 */
record DirectoryMap(
        int total,
        List<Area> areas,
        List<Area> aroundParis,
        List<Area> overseas,
        List<Step> steps,
        List<Area> rows,
        List<String> without) {

    private static final Set<String> TILES_AROUND_PARIS = Set.of("75", "92", "93", "94");
    private static final int FIRST = 10;
    private static final int OVERSEAS_CODE = 3;

    /** Below this most the shades are those of a small search; above it they are parts of the most. */
    private static final int SMALL = 30;

    private static final int[] SMALL_BOUNDS = {2, 5, 9, 14};
    private static final double[] PARTS = {0.05, 0.15, 0.35, 0.65};

    /** One département with its count and its shade from 0 to 5. */
    record Area(String code, String name, int count, int shade) {}

    /** One shade with its range; the last range has no end, and {@code to} is its beginning minus one. */
    record Step(int shade, int from, int to) {}

    static DirectoryMap of(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int[] bounds = bounds(most);
        List<Area> all = new ArrayList<>();
        new TreeMap<>(Departments.all()).forEach((code, department) -> {
            int count = counts.getOrDefault(code, 0);
            all.add(new Area(code, department.name(), count, shade(count, bounds)));
        });
        List<Area> rows = all.stream()
                .filter(area -> area.count() > 0)
                .sorted(Comparator.comparingInt(Area::count).reversed().thenComparing(Area::code))
                .toList();
        return new DirectoryMap(
                all.stream().mapToInt(Area::count).sum(),
                all.stream()
                        .filter(area -> area.code().length() < OVERSEAS_CODE)
                        .toList(),
                all.stream()
                        .filter(area -> TILES_AROUND_PARIS.contains(area.code()))
                        .toList(),
                all.stream()
                        .filter(area -> area.code().length() == OVERSEAS_CODE)
                        .toList(),
                steps(bounds),
                rows,
                all.stream().filter(area -> area.count() == 0).map(Area::name).toList());
    }

    /** Returns the rows that are shown at once. */
    public List<Area> largest() {
        return rows.subList(0, Math.min(FIRST, rows.size()));
    }

    /** Returns the rows that are unfolded. */
    public List<Area> others() {
        return rows.subList(Math.min(FIRST, rows.size()), rows.size());
    }

    private static int[] bounds(int most) {
        if (most <= SMALL) {
            return SMALL_BOUNDS;
        }
        int[] bounds = new int[PARTS.length];
        for (int at = 0; at < bounds.length; at++) {
            bounds[at] = (int) Math.max(at + 1, Math.round(most * PARTS[at]));
        }
        return bounds;
    }

    private static int shade(int count, int[] bounds) {
        int shade = count == 0 ? 0 : 1;
        for (int bound : bounds) {
            shade += count > bound ? 1 : 0;
        }
        return shade;
    }

    private static List<Step> steps(int[] bounds) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(0, 0, 0));
        int from = 1;
        for (int at = 0; at < bounds.length; at++) {
            steps.add(new Step(at + 1, from, bounds[at]));
            from = bounds[at] + 1;
        }
        steps.add(new Step(bounds.length + 1, from, from - 1));
        return steps;
    }
}
