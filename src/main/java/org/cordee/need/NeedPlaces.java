package org.cordee.need;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Departments;

/**
 * Finds the département or the region of a place as a buyer wrote it, from the lists of codes alone: the same text gives
 * the same area whatever the directory holds.
 */
final class NeedPlaces {

    /** A place that is written with its département: Saint-Denis (974). */
    private static final Pattern WITH_DEPARTMENT = Pattern.compile(".+\\(\\s*([0-9][0-9ABab][0-9]?)\\s*\\)");

    /** The length of the NUTS code of a region, as FRD. */
    private static final int REGION = 3;

    private NeedPlaces() {}

    /** Returns the NUTS code of the département or the region; empty for all of France and for an unknown place. */
    static String areaOf(String place) {
        String typed = place.strip();
        if (plain(typed).isEmpty()) {
            return "";
        }
        Matcher qualified = WITH_DEPARTMENT.matcher(typed);
        String code = (qualified.matches() ? qualified.group(1) : typed).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(Departments.nutsOf(code))
                .or(() -> department(typed))
                .or(() -> region(typed))
                .or(() -> first(Communes.ofPostalCode(typed)))
                .or(() -> first(Communes.named(typed)))
                .orElse("");
    }

    private static Optional<String> department(String typed) {
        return Departments.all().values().stream()
                .filter(department -> plain(department.name()).equals(plain(typed)))
                .map(Departments.Department::nuts)
                .findFirst();
    }

    private static Optional<String> region(String typed) {
        return Departments.all().values().stream()
                .map(department -> department.nuts().substring(0, REGION))
                .distinct()
                .filter(region -> region.equalsIgnoreCase(typed)
                        || plain(Nomenclature.NUTS.nameOf(region, Locale.FRENCH))
                                .equals(plain(typed)))
                .findFirst();
    }

    /** Returns the area of the largest commune that lies in a département. */
    private static Optional<String> first(List<Commune> communes) {
        return communes.stream()
                .flatMap(commune -> Optional.ofNullable(Departments.nutsOf(commune.department())).stream())
                .findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
