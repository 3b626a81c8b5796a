package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Translates everyday words for an activity into the codes that they mean, by the list of synonyms. A search looks for
 * these codes beside the words; along the tree of the CPV it widens with {@link CpvTree}.
 */
public final class ActivityExpansion {

    private ActivityExpansion() {}

    /**
     * One code that the words mean.
     *
     * @param list the CPV or NAF rev. 2
     * @param code as the list writes it: eight digits, or four digits and a letter
     */
    public record Meaning(Nomenclature list, String code) {}

    /** Holds the meanings by their words, read at first use. */
    private static final class Held {

        private static final Map<List<String>, List<Meaning>> MEANINGS = read();

        private static Map<List<String>, List<Meaning>> read() {
            Map<List<String>, List<Meaning>> meanings = new HashMap<>();
            add(meanings, Nomenclature.CPV, ActivitySynonyms.cpv());
            add(meanings, Nomenclature.NAF, ActivitySynonyms.naf());
            return meanings;
        }

        private static void add(
                Map<List<String>, List<Meaning>> meanings, Nomenclature list, Map<String, List<String>> synonyms) {
            synonyms.forEach((term, codes) -> codes.stream()
                    .filter(list::contains)
                    .map(code -> new Meaning(list, code))
                    .forEach(meaning -> meanings.computeIfAbsent(Words.of(term), none -> new ArrayList<>())
                            .add(meaning)));
        }
    }

    /**
     * Returns the codes of CPV and NAF rev. 2 that an everyday word or expression means, the best of each list first;
     * none when no synonym has exactly these words. Accents, capitals, a plural and small words do not matter.
     */
    public static List<Meaning> of(String words) {
        return List.copyOf(Held.MEANINGS.getOrDefault(Words.of(words), List.of()));
    }
}
