package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The communes of France, about 35,000, in memory: read at first use, about 25 MB with the
 * index of their names. The names and borders are those of the
 * year in the head of {@code codelists/commune.tsv}.
 */
public final class Communes {

    private Communes() {}

    /** Holds the list, so that it is read when it is needed and not before. */
    private static final class Held {

        private static final Map<String, Commune> BY_CODE = read();
        private static final Map<String, List<Commune>> BY_POSTAL_CODE = byPostalCode(BY_CODE.values());
        private static final Map<String, List<Commune>> BY_NAME = byName(BY_CODE.values());
    }

    public static Optional<Commune> find(String code) {
        return Optional.ofNullable(Held.BY_CODE.get(code));
    }

    /** Returns the communes that have a postal code, the largest first; none for an unknown one or a CEDEX. */
    public static List<Commune> ofPostalCode(String postalCode) {
        return Held.BY_POSTAL_CODE.getOrDefault(postalCode, List.of());
    }

    /**
     * Returns the communes that have exactly this name, the largest first; capitals, accents, hyphens and « St » for
     * « Saint » do not matter.
     */
    public static List<Commune> named(String name) {
        return Held.BY_NAME.getOrDefault(key(name), List.of());
    }

    static Collection<Commune> all() {
        return Held.BY_CODE.values();
    }

    private static Map<String, Commune> read() {
        Map<String, Commune> communes = new LinkedHashMap<>();
        for (String[] cells : CodeFile.rows("commune.tsv")) {
            List<String> postalCodes = cells[4].isEmpty() ? List.of() : Arrays.asList(cells[4].split(" ", -1));
            communes.put(
                    cells[0],
                    new Commune(
                            cells[0],
                            cells[1],
                            cells[2].intern(),
                            Integer.parseInt(cells[3]),
                            List.copyOf(postalCodes)));
        }
        return communes;
    }

    private static Map<String, List<Commune>> byPostalCode(Collection<Commune> communes) {
        Map<String, List<Commune>> found = new HashMap<>();
        for (Commune commune : communes) {
            for (String postalCode : commune.postalCodes()) {
                found.computeIfAbsent(postalCode, none -> new ArrayList<>(1)).add(commune);
            }
        }
        return sorted(found);
    }

    private static Map<String, List<Commune>> byName(Collection<Commune> communes) {
        Map<String, List<Commune>> found = new HashMap<>();
        communes.forEach(commune -> found.computeIfAbsent(key(commune.name()), none -> new ArrayList<>(1))
                .add(commune));
        return sorted(found);
    }

    private static Map<String, List<Commune>> sorted(Map<String, List<Commune>> lists) {
        Comparator<Commune> largest =
                Comparator.comparingInt(Commune::population).reversed();
        lists.values().forEach(list -> list.sort(largest.thenComparing(Commune::code)));
        return lists;
    }

    private static String key(String name) {
        return String.join(" ", Words.of(name));
    }
}
