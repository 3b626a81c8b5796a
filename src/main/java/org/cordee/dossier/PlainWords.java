package org.cordee.dossier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes words in small letters without marks, with plain apostrophes and single spaces, so that they compare. */
final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private PlainWords() {}

    static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(plain.replace('’', '\'').replace('œ', 'o').replace('Œ', 'O'))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /**
     * Returns a part of a text as it is written, with its marks; the plain part where the two have no letter-by-letter
     * match.
     *
     * @param plain the plain words of the text
     * @param from the first character of the part in the plain words
     * @param to the end of the part in the plain words
     */
    static String written(String text, String plain, int from, int to) {
        String spaced = SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        return (spaced.length() == plain.length() ? spaced : plain)
                .substring(from, to)
                .strip();
    }
}
