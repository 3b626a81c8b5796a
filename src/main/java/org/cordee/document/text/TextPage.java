package org.cordee.document.text;

import org.jspecify.annotations.Nullable;

/**
 * The words of one page of a PDF, of one sheet of a workbook, or of a whole text document, which has no fixed pages.
 *
 * @param number the number of the page, from 1
 * @param name the name of the sheet; null elsewhere
 */
public record TextPage(int number, @Nullable String name, String text) {

    /** Omits the words, so that no log can contain them. */
    @Override
    public String toString() {
        return "TextPage[" + number + ", " + text.length() + " characters]";
    }
}
