package org.cordee.tender;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.nomenclature.CodeFile;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** The codes a notice may use, by the name of their list; codes of other lists are not checked. */
public final class CodeLists {

    private static final Map<String, Set<String>> CODES = readCodes();
    private static final Set<String> FRENCH_NUTS =
            CodeFile.rows("department.tsv").stream().map(cells -> cells[1]).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> DEPARTMENTS = CodeFile.rows("department.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    private static final Map<String, Country> COUNTRIES = CodeFile.rows("country.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    cells -> cells[0], cells -> new Country(cells[1], cells[2], ZoneId.of(cells[3]))));

    private static final Set<String> ISO_COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** The two letters of each country of the world by its three letters. */
    private static final Map<String, String> ISO_TWO_LETTERS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    code -> new Locale("", code).getISO3Country(), Function.identity(), (first, second) -> first));

    /** The code for Kosovo in the European lists; ISO 3166 has no code for it. */
    private static final String KOSOVO = "1A0";

    private record Country(String alpha2, String nuts, ZoneId zone) {}

    private CodeLists() {}

    /** Returns true when this class contains the list and the list does not contain the code. */
    public static boolean isUnknown(String list, String code) {
        if (list.equals("cpv")) {
            return !code.isEmpty() && !ContentCheck.isCpv(code);
        }
        if (list.equals("nuts")) {
            return !isNuts(code);
        }
        if (list.equals("country")) {
            return !ISO_COUNTRIES.contains(code) && !code.equals(KOSOVO);
        }
        if (list.equals("language")) {
            return !Nomenclature.LANGUAGE.contains(code);
        }
        Set<String> codes = CODES.get(list);
        return codes != null && !codes.contains(code);
    }

    public static boolean isLanguage(String code) {
        return !isUnknown("language", code);
    }

    /**
     * Returns the NUTS code of a country: GBR is UK in NUTS, GRC is EL. A country outside Europe has its two letters.
     */
    public static @Nullable String nutsOfCountry(String alpha3) {
        Country country = COUNTRIES.get(alpha3);
        return country == null ? ISO_TWO_LETTERS.get(alpha3) : country.nuts();
    }

    /** Returns the NUTS code of a French département: FRY40 for 974. */
    public static @Nullable String nutsOfDepartment(String code) {
        return DEPARTMENTS.get(code);
    }

    public static @Nullable String alpha2(String alpha3) {
        Country country = COUNTRIES.get(alpha3);
        return country == null ? ISO_TWO_LETTERS.get(alpha3) : country.alpha2();
    }

    /**
     * Returns the buyer's time zone: overseas départements have their own; Paris when the country is not in the lists.
     */
    public static ZoneId zoneOf(@Nullable String alpha3, @Nullable String nuts) {
        String area = nuts == null ? "" : nuts;
        if (area.startsWith("FRY")) {
            return ZoneId.of(
                    switch (area.substring(0, Math.min(4, area.length()))) {
                        case "FRY1" -> "America/Guadeloupe";
                        case "FRY2" -> "America/Martinique";
                        case "FRY3" -> "America/Cayenne";
                        case "FRY4" -> "Indian/Reunion";
                        case "FRY5" -> "Indian/Mayotte";
                        default -> "Europe/Paris";
                    });
        }
        Country country = alpha3 == null ? null : COUNTRIES.get(alpha3);
        return country == null ? Deadline.PARIS : country.zone();
    }

    private static boolean isNuts(String code) {
        if (code.matches("FR[A-Z0-9]{3}") && !code.startsWith("FRZ")) {
            return FRENCH_NUTS.contains(code);
        }
        return code.matches("[A-Z]{2}[A-Z0-9]{0,3}");
    }

    private static Map<String, Set<String>> readCodes() {
        Map<String, Set<String>> codes = new HashMap<>();
        CodeFile.rows("eforms-codes.tsv").forEach(cells -> codes.put(cells[0], Set.of(cells[1].split(" "))));
        for (String list :
                List.of("notice-subtype", "reserved-procurement", "social-objective", "strategic-procurement")) {
            codes.put(
                    list,
                    CodeFile.rows(list + ".tsv").stream()
                            .map(cells -> cells[0])
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return Map.copyOf(codes);
    }
}
