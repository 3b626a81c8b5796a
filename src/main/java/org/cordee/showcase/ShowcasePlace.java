package org.cordee.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.cordee.organisation.Departments;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place.
 *
 * @param name of the building or the site
 * @param address street and number; may be empty
 * @param city the commune, as it was typed
 * @param department the code of the département
 * @param commune the code of Insee, by which the map finds the point; null when no commune of the département has this
 * name
 */
@Embeddable
public record ShowcasePlace(
        @Column(name = "place_name") String name,
        @Column String address,
        @Column String city,
        @Column String department,
        @Column @Nullable String commune) {

    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_CITY = 100;

    /**
     * Reads a place as it was typed.
     *
     * @throws RuleViolation with all refused fields: {@code placeName}, {@code address}, {@code city}, {@code
     * department}
     */
    public static ShowcasePlace typed(String name, String address, String city, String department) {
        CollectedRefusals checks = new CollectedRefusals();
        String code = department.strip().toUpperCase(Locale.ROOT);
        if (!Departments.exists(code)) {
            checks.refuse(RuleViolation.of("department", "showcase.place.department"));
        }
        String town = checks.read(() -> ShowcaseText.line("city", city, LONGEST_CITY), "");
        ShowcasePlace place = new ShowcasePlace(
                checks.read(() -> ShowcaseText.line("placeName", name, LONGEST_NAME), ""),
                checks.read(() -> ShowcaseText.optionalLine("address", address, LONGEST_ADDRESS), ""),
                town,
                code,
                communeOf(town, code));
        checks.throwIfRefused();
        return place;
    }

    private static @Nullable String communeOf(String city, String department) {
        return Communes.named(city).stream()
                .filter(commune -> commune.department().equals(department))
                .map(Commune::code)
                .findFirst()
                .orElse(null);
    }

    /** Returns the place on one line, such as {@code Halle des Tanneurs, Saint-Aubin-sur-Orme (76)}. */
    public String inWords() {
        return name + (address.isEmpty() ? "" : ", " + address) + ", " + city + " (" + department + ")";
    }
}
