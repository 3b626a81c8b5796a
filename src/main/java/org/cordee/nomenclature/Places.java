package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the lists of places: NUTS areas, French zones, and communes. */
final class Places {

    private static final int COUNTRY = 2;
    private static final int REGION = 3;

    private Places() {}

    /** One département: its code, its NUTS 3 area and its name. */
    private record Area(String code, String nuts, String name) {}

    /** Returns all NUTS areas; a French département is also found by its number. */
    static List<NamedCode> nuts() {
        Map<String, String> numbers = new LinkedHashMap<>();
        departments().values().forEach(area -> numbers.put(area.nuts(), area.code()));
        List<NamedCode> list = new ArrayList<>();
        for (String[] cells : CodeFile.rows("nuts.tsv")) {
            String number = numbers.get(cells[0]);
            list.add(new NamedCode(
                    cells[0],
                    cells[1],
                    cells[2],
                    number,
                    number == null ? cells[0] : cells[0] + " " + number,
                    number != null ? 15 : cells[0].startsWith("FR") ? 10 : 0));
        }
        return list;
    }

    /** Returns where an organisation works: départements by their number, regions and countries by their NUTS code. */
    static List<NamedCode> zones() {
        List<NamedCode> list = new ArrayList<>();
        for (Area area : departments().values()) {
            list.add(new NamedCode(
                    area.code(), area.name(), area.name(), area.code(), area.code() + " " + area.nuts(), 15));
        }
        for (String[] cells : CodeFile.rows("nuts.tsv")) {
            boolean region = cells[0].startsWith("FR") && cells[0].length() == REGION && !cells[0].equals("FRZ");
            if (region || cells[0].length() == COUNTRY) {
                list.add(new NamedCode(cells[0], cells[1], cells[2], cells[0], cells[0], region ? 18 : 5));
            }
        }
        return list;
    }

    /** Returns the communes; they are found by their name, their postal codes and the code of Insee. */
    static List<NamedCode> communes() {
        Map<String, Area> departments = departments();
        List<NamedCode> list = new ArrayList<>();
        for (Commune commune : Communes.all()) {
            Area area = departments.get(commune.department());
            String postal =
                    commune.postalCodes().isEmpty() ? "" : commune.postalCodes().get(0) + ", ";
            list.add(new NamedCode(
                    commune.code(),
                    commune.name(),
                    commune.name(),
                    postal + (area == null ? commune.department() : area.name()),
                    commune.code() + " " + String.join(" ", commune.postalCodes()),
                    Math.log10(1 + commune.population()) * 3));
        }
        return list;
    }

    /** Returns the code of a département in one of the two lists: 76 as a zone, FRD22 as a NUTS area. */
    static String codeOf(String department, Nomenclature list) {
        Area area = departments().get(department);
        return area == null || list == Nomenclature.ZONE ? department : area.nuts();
    }

    /** Holds the départements, read at first use. */
    private static final class Held {

        private static final Map<String, Area> DEPARTMENTS = read();

        private static Map<String, Area> read() {
            Map<String, Area> areas = new LinkedHashMap<>();
            for (String[] cells : CodeFile.rows("department.tsv")) {
                areas.put(cells[0], new Area(cells[0], cells[1], cells[2]));
            }
            return areas;
        }
    }

    private static Map<String, Area> departments() {
        return Held.DEPARTMENTS;
    }
}
