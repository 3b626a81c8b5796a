package org.cordee.organisation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the distance between a place and the place of the work by the nesting of NUTS areas: département, former
 * region, region.
 */
final class Territory {

    private Territory() {}

    static boolean isIn(@Nullable String department, Set<String> places) {
        String nuts = Departments.nutsOf(department);
        return nuts != null && places.stream().map(Territory::nuts).anyMatch(nuts::startsWith);
    }

    /** Returns true when one of the zones lies in one of the places or contains it. */
    static boolean overlap(Set<String> zones, Set<String> places) {
        return zones.stream()
                .map(Territory::nuts)
                .anyMatch(zone -> places.stream()
                        .map(Territory::nuts)
                        .anyMatch(place -> place.startsWith(zone) || zone.startsWith(place)));
    }

    /** Returns 14 within the same NUTS 2 area, 10 within the same NUTS 1 area, else 0. */
    static int nearness(@Nullable String department, Set<String> places) {
        String nuts = Departments.nutsOf(department);
        if (nuts == null) {
            return 0;
        }
        int shared = places.stream()
                .map(Territory::nuts)
                .mapToInt(place -> sharedLetters(nuts, place))
                .max()
                .orElse(0);
        return shared >= 4 ? 14 : shared == 3 ? 10 : 0;
    }

    /**
     * Returns every zone that covers one of the départements: the département itself, and the areas that contain it.
     */
    static Set<String> zonesCovering(Set<String> departments) {
        Set<String> zones = new HashSet<>();
        zones.add("FR");
        for (String department : departments) {
            String nuts = nuts(department);
            zones.add(department);
            for (int length = 3; length <= nuts.length(); length++) {
                zones.add(nuts.substring(0, length));
            }
        }
        return zones;
    }

    private static String nuts(String place) {
        String nuts = Departments.nutsOf(place);
        return nuts == null ? place : nuts;
    }

    private static int sharedLetters(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
