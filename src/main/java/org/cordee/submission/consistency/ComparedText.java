package org.cordee.submission.consistency;

import java.text.Normalizer;
import java.util.Set;

/** Compares texts as a reader does: layouts differ in spaces, apostrophes and ligatures, which say nothing. */
final class ComparedText {

    /** A printed page has letters of these scripts. It shows a number sign in the place of any other. */
    private static final Set<Character.UnicodeScript> PRINTED = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    private ComparedText() {}

    /**
     * Returns the text without spaces and invisible signs. Two values are equal when these texts are equal; upper and
     * lower case differ.
     */
    static String of(String text) {
        StringBuilder compared = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "")
                .replaceAll("['\u02BC]", "’")
                .codePoints()
                .forEach(letter -> compared.appendCodePoint(isPrinted(letter) ? letter : '#'));
        return compared.toString();
    }

    private static boolean isPrinted(int letter) {
        return PRINTED.contains(Character.UnicodeScript.of(letter))
                && Character.getType(letter) != Character.OTHER_SYMBOL;
    }

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }
}
