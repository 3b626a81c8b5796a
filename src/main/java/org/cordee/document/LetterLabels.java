package org.cordee.document;

/** Short column and legend names: A, B … Z, AA, AB … */
final class LetterLabels {

    private static final int LETTERS = 26;

    private LetterLabels() {}

    /** @param index from 0 */
    static String of(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : of(index / LETTERS - 1) + last;
    }
}
