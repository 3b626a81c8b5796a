package org.cordee.document.dossier;

/** A, B … Z, AA, AB …: short names that columns and keys of a chart have room for. */
final class Marks {

    private static final int LETTERS = 26;

    private Marks() {}

    /** @param index from 0 */
    static String of(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : of(index / LETTERS - 1) + last;
    }
}
