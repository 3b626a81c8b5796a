package org.cordee.espd;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A code list that an ESPD names.
 *
 * @param id as the attribute {@code listID} has it
 * @param version as the attribute {@code listVersionID} has it
 */
record CodeList(String id, String version, Set<String> codes) {

    static final CodeList ACCESS = named("access-right");
    static final CodeList CRITERION = named("criterion");
    static final CodeList ELEMENT = named("criterion-element-type");
    static final CodeList DOCUMENT = named("docrefcontent-type");
    static final CodeList GROUP = named("property-group-type");
    static final CodeList PROCEDURE = named("procurement-procedure-type");
    static final CodeList RESPONSE = named("response-data-type");
    static final CodeList ROLE = named("eo-role-type");
    static final CodeList SIZE = named("economic-operator-size");

    /** The authority table lists the three-letter codes of ISO 3166-1, with one code of its own for Kosovo. */
    static final CodeList COUNTRY = authority(
            "country",
            "20250924-0",
            Stream.concat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3).stream(), Stream.of("1A0")));

    /** The authority table lists the three-letter codes of ISO 639-3 in capital letters. */
    static final CodeList LANGUAGE = authority(
            "language",
            "20250618-0",
            Arrays.stream(Locale.getISOLanguages())
                    .map(Locale::forLanguageTag)
                    .map(Locale::getISO3Language)
                    .map(code -> code.toUpperCase(Locale.ROOT)));

    private static final String AGENCY = "OP";

    private static final Map<String, CodeList> BY_ID = Stream.concat(
                    Files.BY_NAME.values().stream(), Stream.of(COUNTRY, LANGUAGE))
            .collect(Collectors.toMap(CodeList::id, Function.identity()));

    /** Returns the list with this identifier, or empty when the product does not know it. */
    static Optional<CodeList> of(@Nullable String id) {
        return Optional.ofNullable(id).map(BY_ID::get);
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    boolean has(String code) {
        return codes.contains(code);
    }

    /** Returns the code in the spelling of the list, where a document differs by capital letters only. */
    String spelled(String code) {
        return codes.stream().filter(code::equalsIgnoreCase).findFirst().orElse(code);
    }

    /** Returns the attributes that every code of the list has in a document. */
    Map<String, String> attributes() {
        return XmlText.attributes("listID", id, "listAgencyID", AGENCY, "listVersionID", version);
    }

    private static CodeList named(String name) {
        CodeList list = Files.BY_NAME.get(name);
        if (list == null) {
            throw new IllegalStateException("no code list " + name);
        }
        return list;
    }

    private static CodeList authority(String name, String version, Stream<String> codes) {
        return new CodeList(
                "http://publications.europa.eu/resource/authority/" + name,
                version,
                codes.collect(Collectors.toUnmodifiableSet()));
    }

    /** The lists of the file, read before the constants above. */
    private static final class Files {

        static final Map<String, CodeList> BY_NAME = DataRows.of("codes.tsv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0), row -> new CodeList(row.get(1), row.get(2), codes(row))));

        private static Set<String> codes(List<String> row) {
            return Set.of(row.get(3).split(" "));
        }
    }
}
