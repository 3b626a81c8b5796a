package org.cordee.organisation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.nomenclature.CodeFile;
import org.jspecify.annotations.Nullable;

/** The French départements with the NUTS 3 area of each one: notices use NUTS codes, people use département codes. */
public final class Departments {

    private static final Map<String, Department> BY_CODE = read();

    /** One département: its code as in postal codes (01, 2A, 974), its NUTS 3 code (FRB04) and its name. */
    public record Department(String code, String nuts, String name) {}

    private Departments() {}

    public static Map<String, Department> all() {
        return BY_CODE;
    }

    public static boolean exists(String code) {
        return BY_CODE.containsKey(code);
    }

    public static @Nullable String nutsOf(@Nullable String code) {
        Department department = code == null ? null : BY_CODE.get(code);
        return department == null ? null : department.nuts();
    }

    /** Returns the départements inside a NUTS area of any level: FRB04 is one, FRB is a region, FR is all of them. */
    public static Set<String> within(String nuts) {
        return BY_CODE.values().stream()
                .filter(department -> department.nuts().startsWith(nuts))
                .map(Department::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the département, or null for a postal code outside all départements, such as an army post office. */
    static @Nullable String ofPostalCode(String postalCode) {
        String code = postalCode.startsWith("97") ? postalCode.substring(0, 3) : postalCode.substring(0, 2);
        if (code.equals("20")) {
            return postalCode.compareTo("20200") < 0 ? "2A" : "2B";
        }
        return BY_CODE.containsKey(code) ? code : null;
    }

    private static Map<String, Department> read() {
        Map<String, Department> departments = new LinkedHashMap<>();
        for (String[] cells : CodeFile.rows("department.tsv")) {
            departments.put(cells[0], new Department(cells[0], cells[1], cells[2]));
        }
        return Map.copyOf(departments);
    }

    /**
     * Returns the name of a country by its NUTS code, which is EL for Greece and UK for the United Kingdom; empty for a
     * code that is no country.
     */
    public static Optional<String> country(String nuts, Locale locale) {
        String iso = nuts.equals("EL") ? "GR" : nuts.equals("UK") ? "GB" : nuts;
        return iso.matches("[A-Z]{2}")
                ? Optional.of(new Locale.Builder().setRegion(iso).build().getDisplayCountry(locale))
                : Optional.empty();
    }
}
