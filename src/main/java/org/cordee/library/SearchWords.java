package org.cordee.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a question by which entries are found: small letters and digits only, without the words that every
 * question has. A long word is cut to its beginning, so that its other forms are found as well.
 */
final class SearchWords {

    /** The most words of a search; each costs one comparison with each entry. */
    static final int MOST = 8;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Set<String> COMMON = Set.of(
            "aux",
            "avec",
            "ces",
            "cette",
            "comment",
            "dans",
            "decrire",
            "decrivez",
            "des",
            "elle",
            "est",
            "etes",
            "expliquez",
            "ils",
            "les",
            "leur",
            "leurs",
            "lors",
            "mais",
            "nos",
            "notre",
            "nous",
            "ont",
            "par",
            "pas",
            "pour",
            "precisez",
            "que",
            "quel",
            "quelle",
            "quelles",
            "quels",
            "qui",
            "sera",
            "ses",
            "son",
            "sont",
            "sur",
            "une",
            "vos",
            "votre",
            "vous",
            "and",
            "are",
            "describe",
            "does",
            "for",
            "how",
            "the",
            "this",
            "what",
            "which",
            "with",
            "you",
            "your");

    private SearchWords() {}

    /** Returns at most {@link #MOST} words; none when the question has no word to search. */
    static List<String> of(String question) {
        String plain = MARKS.matcher(Normalizer.normalize(question, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHERS.splitAsStream(plain)
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
