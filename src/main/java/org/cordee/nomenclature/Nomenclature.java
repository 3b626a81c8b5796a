package org.cordee.nomenclature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cordee.nomenclature.CodeIndex.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The lists of codes with their names in French and English, so that users find a code by words. Each list is read at
 * first use and stays in memory; all together take about 35 MB.
 */
@SuppressWarnings("ImmutableEnumChecker") // The names are read once and never change.
public enum Nomenclature {
    /** The Common Procurement Vocabulary: eight digits, found by everyday words too. */
    CPV(() -> new CodeIndex(cpvCodes(), ActivitySynonyms.cpv())),
    /** The sub-classes of NAF rev. 2 without a point, as 8121Z; valid to 31 December 2026. */
    NAF(() -> new CodeIndex(nafCodes("naf.tsv"), ActivitySynonyms.naf())),
    /** The sub-classes of NAF 2025 without a point; valid from 1 January 2027. */
    NAF_2025(() -> new CodeIndex(nafCodes("naf-2025.tsv"), Map.of())),
    /** The NUTS areas of Europe, as notices name places. */
    NUTS(() -> new CodeIndex(Places.nuts(), Map.of())),
    /** Where an organisation works: French départements by their number, regions and countries by NUTS code. */
    ZONE(() -> new CodeIndex(Places.zones(), Map.of())),
    /** The communes of France by the code of Insee. */
    COMMUNE(() -> new CodeIndex(Places.communes(), Map.of())),
    /** Languages by their codes of three letters. */
    LANGUAGE(() -> new CodeIndex(namedCodes("language.tsv"), Map.of()));

    private static final int SUB_CLASS = 6;
    private static final int TOWNS_FOR_AN_AREA = 5;

    private final Supplier<CodeIndex> reading;
    private volatile @Nullable CodeIndex read;

    Nomenclature(Supplier<CodeIndex> reading) {
        this.reading = reading;
    }

    /**
     * Returns the codes for some words, the best first; nothing for fewer than two letters or more than a hundred. A
     * département is also found by its towns.
     */
    public List<Suggestion> search(String words, Locale locale, int limit) {
        List<Answer> answers = answers(words, locale, limit);
        List<Suggestion> found = new ArrayList<>();
        answers.forEach(answer -> found.add(answer.suggestion(locale)));
        if ((this == NUTS || this == ZONE) && answers.stream().noneMatch(Answer::complete)) {
            addAreasOfTowns(found, words, locale, limit);
        }
        return found;
    }

    private void addAreasOfTowns(List<Suggestion> found, String words, Locale locale, int limit) {
        for (Answer town : COMMUNE.answers(words, locale, TOWNS_FOR_AN_AREA)) {
            String code = Communes.find(town.code().code())
                    .map(commune -> Places.codeOf(commune.department(), this))
                    .orElseThrow();
            if (found.size() < limit
                    && found.stream().noneMatch(one -> one.code().equals(code))) {
                index().find(code)
                        .ifPresent(area -> found.add(new Suggestion(
                                code,
                                area.in(locale),
                                area.within(),
                                town.code().french())));
            }
        }
    }

    List<Answer> answers(String words, Locale locale, int limit) {
        return index().search(words, locale, limit);
    }

    /** Returns the code with exactly this name in one of the languages, when there is one such code. */
    public Optional<String> codeOf(String written) {
        List<String> wanted = Words.of(written);
        List<String> codes = index().all().stream()
                .filter(code -> Words.of(code.french()).equals(wanted)
                        || Words.of(code.english()).equals(wanted))
                .map(NamedCode::code)
                .toList();
        return wanted.isEmpty() || codes.size() != 1 ? Optional.empty() : Optional.of(codes.get(0));
    }

    public boolean contains(String code) {
        return index().find(code).isPresent();
    }

    /** Returns the name of a code, or the code itself when the list does not contain it. */
    public String nameOf(String code, Locale locale) {
        return index().find(code).map(named -> named.in(locale)).orElse(code);
    }

    /**
     * Returns the entry of a code as a search shows it; empty when the list does not contain it. Notices may name a
     * département by its number: it keeps this code.
     */
    public Optional<Suggestion> find(String code, Locale locale) {
        return index().find(this == NUTS ? Places.codeOf(code, NUTS) : code)
                .map(named -> new Suggestion(code, named.in(locale), named.within(), null));
    }

    /** Returns all codes of the list in its order. */
    public List<String> codes() {
        return index().all().stream().map(NamedCode::code).toList();
    }

    private CodeIndex index() {
        CodeIndex index = read;
        if (index == null) {
            synchronized (this) {
                index = read == null ? reading.get() : read;
                read = index;
            }
        }
        return index;
    }

    /** Returns the CPV; among equal matches a wide code counts more than a narrow one. */
    private static List<NamedCode> cpvCodes() {
        return CodeFile.rows("cpv.tsv").stream()
                .map(cells -> new NamedCode(
                        cells[0],
                        cells[1],
                        cells[2],
                        null,
                        cells[0],
                        2.0 * (cells[0].length() - CpvTree.stem(cells[0]).length())))
                .toList();
    }

    private static List<NamedCode> nafCodes(String file) {
        return CodeFile.rows(file).stream()
                .filter(cells -> cells[0].length() == SUB_CLASS)
                .map(cells -> NamedCode.of(cells[0].replace(".", ""), cells[1], cells[1]))
                .toList();
    }

    private static List<NamedCode> namedCodes(String file) {
        return CodeFile.rows(file).stream()
                .map(cells -> NamedCode.of(cells[0], cells[1], cells[2]))
                .toList();
    }
}
