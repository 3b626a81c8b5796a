package org.cordee.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * Recognises passwords that are guessed first: common ones, also with digits or signs around them, one word or key
 * repeated, and words that everybody knows about the person (NIST SP 800-63B-4, section 3.1.1.2; ASVS 5, 6.1.2, 6.2.4
 * and 6.2.11). Case and accents do not count.
 */
final class CommonPasswords {

    private static final String PRODUCT = "cordee";

    /** A shorter word of a name occurs in too many sentences by chance. */
    private static final int SHORTEST_WORD = 4;

    /** The characters that must be left when the known words are taken away. */
    private static final int SHORTEST_REST = 8;

    private static final int FEWEST_CHARACTERS = 5;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_LETTERS_AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

    private CommonPasswords() {}

    /** Tells if the password is a common one, or one with digits and signs around it, or a repetition. */
    static boolean isCommon(String password) {
        String folded = fold(password);
        String plain = NO_LETTERS.matcher(folded).replaceAll("");
        Matcher repetition = REPEATED.matcher(plain);
        String unit = repetition.matches() ? repetition.group(1) : plain;
        boolean repeated = unit.length() < SHORTEST_REST;
        boolean fewCharacters = folded.chars().distinct().count() < FEWEST_CHARACTERS;
        String core = NOT_LETTERS_AROUND.matcher(folded).replaceAll("");
        return repeated || fewCharacters || Stream.of(folded, plain, unit, core).anyMatch(CommonList.ALL::contains);
    }

    /**
     * Tells if little is left of the password without the words that everybody knows about its owner.
     *
     * @param known the person's name, its e-mail address and the names of its organisations
     */
    static boolean isMadeOfKnownWords(String password, Collection<String> known) {
        String rest = NO_LETTERS.matcher(fold(password)).replaceAll("");
        int before = rest.length();
        for (String word : words(known)) {
            rest = rest.replace(word, "");
        }
        return rest.length() < before && rest.length() < SHORTEST_REST;
    }

    /** Returns the longest words first, so that a short one does not cut a long one in two. */
    private static List<String> words(Collection<String> known) {
        return Stream.concat(Stream.of(PRODUCT), known.stream())
                .flatMap(text -> NO_LETTERS.splitAsStream(fold(text)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String fold(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Loads the list when the first password is chosen. */
    private static final class CommonList {

        static final Set<String> ALL = read();

        private static Set<String> read() {
            try {
                return new ClassPathResource("org/cordee/account/common-passwords.txt")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
