package org.cordee.form.blank;

import org.cordee.form.FilledForm.IdentityPart;
import org.jspecify.annotations.Nullable;

/**
 * The place of one field in the State's blank, found by words that the blank prints.
 *
 * @param field the id of the field in the form's template
 * @param rubric the beginning of the title of the rubric in which the place lies; empty for anywhere
 * @param anchor the words before the place, or the words behind the box
 * @param option the box of a field with boxes; null for text
 * @param part the part of an identity; null for the whole value
 * @param column the column of a table whose rows are written one after the other, from 0; -1 for none
 */
record BlankPlace(
        String field,
        Kind kind,
        String rubric,
        String anchor,
        @Nullable String option,
        @Nullable IdentityPart part,
        int column) {

    /** The kinds of places. */
    enum Kind {
        /** The first empty paragraph after the words, before the next title of a rubric. */
        AFTER,
        /** The box before the words. */
        BOX,
        /** The empty rows of the first table after the words. */
        ROWS
    }
}
