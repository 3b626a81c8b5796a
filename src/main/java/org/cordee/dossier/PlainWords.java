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
}
