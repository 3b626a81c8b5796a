package org.cordee.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A sentence, an entry of a list or a heading of a text.
 *
 * @param page the number of the page
 * @param article the number of the article in which it stands, as 7.2; null before the first one
 * @param heading the words of the nearest heading above; empty before the first one
 * @param depth how many numbers the article has, 0 before the first one
 */
record Passage(Form form, int page, @Nullable String article, String heading, int depth, String text) {

    /** The form of a passage. */
    enum Form {
        HEADING,
        ENTRY,
        SENTENCE
    }

    boolean isHeading() {
        return form == Form.HEADING;
    }

    boolean isEntry() {
        return form == Form.ENTRY;
    }

    /** Returns the words without marks and in small letters, by which rules compare. */
    String plain() {
        return PlainWords.of(text);
    }
}
