package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.CommunePoint;
import org.cordee.organisation.DepartmentDistances;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Departments.Department;
import org.jspecify.annotations.Nullable;

/**
 * Départements and regions with their numbers in the index, their names and the seats of the départements. The number
 * of an area is its place in the sorted list, from 1; 0 is no area. A region is a NUTS 1 area, or NUTS 2 overseas.
 */
final class Areas {

    private static final String OVERSEAS = "FRY";

    static final List<String> DEPARTMENTS =
            List.copyOf(new TreeSet<>(Departments.all().keySet()));
    static final List<String> REGIONS = Departments.all().values().stream()
            .map(Areas::regionOf)
            .distinct()
            .sorted()
            .toList();

    private static final Map<String, Integer> NUMBERS = numbers();
    private static final int[] REGION_OF = regions();
    private static final Map<String, String> BY_NAME = byName();

    private Areas() {}

    /** A place on the earth, in degrees (WGS 84). */
    record Point(double latitude, double longitude) {}

    /** Returns the number of a département in the index; 0 for null and for an unknown one. */
    static int departmentNumber(@Nullable String code) {
        return code == null ? 0 : NUMBERS.getOrDefault(code, 0);
    }

    /** Returns the number of the region of a département, both by their numbers. */
    static int regionNumber(int departmentNumber) {
        return departmentNumber == 0 ? 0 : REGION_OF[departmentNumber];
    }

    static @Nullable Point seat(@Nullable String department) {
        CommunePoint seat = department == null ? null : DepartmentDistances.seat(department);
        return seat == null ? null : new Point(seat.latitude(), seat.longitude());
    }

    static String regionName(String region) {
        return Nomenclature.NUTS.nameOf(region, Locale.FRENCH).replace(" — ", "-");
    }

    static String departmentName(String code) {
        Department department = Departments.all().get(code);
        return department == null ? code : department.name();
    }

    static boolean isRegion(String code) {
        return REGIONS.contains(code);
    }

    /**
     * Returns the code of a département or of a region by its name as typed, in any case and without accents; null when
     * no area has this name. A name that both have, as La Réunion, is the département.
     */
    static @Nullable String byName(String typed) {
        return BY_NAME.get(FrenchWords.key(typed));
    }

    /** Returns the département, or those inside a NUTS area. */
    static Set<String> departmentsOf(String area) {
        return Departments.exists(area) ? Set.of(area) : Departments.within(area);
    }

    /**
     * Returns every zone that covers one of the départements: the département itself, and the areas that contain it, up
     * to the whole country.
     */
    static Set<String> zonesCovering(Set<String> departments) {
        Set<String> zones = new TreeSet<>();
        zones.add("FR");
        for (String department : departments) {
            zones.add(department);
            String nuts = Departments.nutsOf(department);
            for (int length = 3; nuts != null && length <= nuts.length(); length++) {
                zones.add(nuts.substring(0, length));
            }
        }
        return zones;
    }

    private static String regionOf(Department department) {
        return department.nuts().startsWith(OVERSEAS)
                ? department.nuts().substring(0, 4)
                : department.nuts().substring(0, 3);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String code : DEPARTMENTS) {
            numbers.put(code, numbers.size() + 1);
        }
        return Map.copyOf(numbers);
    }

    private static int[] regions() {
        int[] regions = new int[DEPARTMENTS.size() + 1];
        for (int number = 1; number < regions.length; number++) {
            Department department = Departments.all().get(DEPARTMENTS.get(number - 1));
            regions[number] = department == null ? 0 : REGIONS.indexOf(regionOf(department)) + 1;
        }
        return regions;
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new TreeMap<>();
        List<String> regions = new ArrayList<>(REGIONS);
        regions.forEach(region -> codes.put(FrenchWords.key(regionName(region)), region));
        Departments.all()
                .values()
                .forEach(department -> codes.put(FrenchWords.key(department.name()), department.code()));
        return Map.copyOf(codes);
    }
}
