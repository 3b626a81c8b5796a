package org.cordee.tender;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of codes in French and English, so that users find a code by words. Each list is read at first use. */
@SuppressWarnings("ImmutableEnumChecker") // The names are read once and never change.
public enum CodeNames {
    CPV("cpv.tsv"),
    PLACE("nuts.tsv"),
    LANGUAGE("language.tsv");

    private static final int SHORTEST_WORDS = 2;
    private static final int LONGEST_WORDS = 100;

    private final String file;
    private volatile @Nullable Map<String, Name> names;

    CodeNames(String file) {
        this.file = file;
    }

    /** One code with its name in the language of the search. */
    public record Suggestion(String code, String label) {}

    /**
     * A name in two languages, with its words as the search compares them.
     *
     * @param forms the words of both languages: a French user may know the English word
     */
    private record Name(String code, String french, String english, List<String> forms) {

        static Name of(String[] cells) {
            List<String> forms = Stream.concat(words(cells[1]).stream(), words(cells[2]).stream())
                    .distinct()
                    .toList();
            return new Name(cells[0], cells[1], cells[2], forms);
        }

        String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : french;
        }

        boolean hasAll(List<String> wanted) {
            return wanted.stream().allMatch(word -> forms.stream().anyMatch(one -> one.startsWith(word)));
        }

        int length() {
            return forms.size();
        }
    }

    /**
     * Returns the codes whose names contain all words or their beginnings, the shortest names first; nothing for fewer
     * than two letters. Accents, capitals and a plural s do not matter.
     */
    public List<Suggestion> search(String written, Locale locale, int limit) {
        if (written.strip().length() < SHORTEST_WORDS || written.length() > LONGEST_WORDS) {
            return List.of();
        }
        List<String> wanted = words(written);
        String digits = written.strip();
        return names().values().stream()
                .filter(name -> name.code().startsWith(digits.toUpperCase(Locale.ROOT))
                        || !wanted.isEmpty() && name.hasAll(wanted))
                .sorted(Comparator.comparingInt(Name::length).thenComparing(Name::code))
                .limit(limit)
                .map(name -> new Suggestion(name.code(), name.in(locale)))
                .toList();
    }

    /** Returns the code with exactly this name in one of the languages, when there is one such code. */
    public Optional<String> codeOf(String written) {
        List<String> wanted = words(written);
        List<String> codes = names().values().stream()
                .filter(name -> words(name.french()).equals(wanted)
                        || words(name.english()).equals(wanted))
                .map(Name::code)
                .toList();
        return wanted.isEmpty() || codes.size() != 1 ? Optional.empty() : Optional.of(codes.get(0));
    }

    public boolean contains(String code) {
        return names().containsKey(code);
    }

    /** Returns the name of a code, or the code itself when the list does not contain it. */
    public String nameOf(String code, Locale locale) {
        Name name = names().get(code);
        return name == null ? code : name.in(locale);
    }

    private Map<String, Name> names() {
        Map<String, Name> read = names;
        if (read == null) {
            read = new LinkedHashMap<>();
            for (String[] cells : CodeLists.rows(file)) {
                read.put(cells[0], Name.of(cells));
            }
            names = read;
        }
        return read;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+", -1))
                .filter(word -> word.length() > 1)
                .map(word -> word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                        ? word.substring(0, word.length() - 1)
                        : word)
                .toList();
    }
}
