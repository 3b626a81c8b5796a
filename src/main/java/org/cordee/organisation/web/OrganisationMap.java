package org.cordee.organisation.web;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cordee.organisation.Departments;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.web.DirectoryMap.Area;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is: the départements of its establishments in the darkest shade, those where it states to work
 * in a lighter one, and the same in words.
 *
 * @param established names of the départements of its establishments
 * @param stated names of the areas where it states to work; empty when it stated none
 */
record OrganisationMap(List<Area> areas, String established, String stated) {

    private static final int HERE = 4;
    private static final int STATED = 2;
    private static final int OVERSEAS_CODE = 3;

    /** Returns null when no département is recorded, as for an organisation abroad. */
    static @Nullable OrganisationMap of(OrganisationDetail detail) {
        Set<String> here = detail.establishments().stream()
                .map(place -> place.profile().address().department())
                .filter(code -> code != null && Departments.exists(code))
                .collect(Collectors.toCollection(TreeSet::new));
        if (here.isEmpty()) {
            return null;
        }
        Set<String> zones = detail.profile().zones();
        Set<String> around = zones.stream()
                .flatMap(zone -> Departments.exists(zone) ? Set.of(zone).stream() : Departments.within(zone).stream())
                .collect(Collectors.toSet());
        List<Area> areas = new TreeMap<>(Departments.all())
                .values().stream()
                        .filter(department -> department.code().length() < OVERSEAS_CODE)
                        .map(department -> new Area(
                                department.code(),
                                department.name(),
                                0,
                                here.contains(department.code())
                                        ? HERE
                                        : around.contains(department.code()) ? STATED : 0))
                        .toList();
        return new OrganisationMap(areas, names(here), names(zones));
    }

    private static String names(Set<String> codes) {
        return codes.stream().sorted().map(AreaFormats::nameOf).collect(Collectors.joining(", "));
    }
}
