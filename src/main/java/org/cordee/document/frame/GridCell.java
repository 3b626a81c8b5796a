package org.cordee.document.frame;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a price frame, in the same form for a workbook and for a CSV text.
 *
 * @param value a figure, a text, a truth value or an error; null for an empty cell
 * @param formula without the sign of equality, null without one
 * @param locked true when the buyer's protection of the sheet covers the cell
 */
record GridCell(@Nullable Object value, @Nullable String formula, boolean locked) {

    static final GridCell BLANK = new GridCell(null, null, false);

    boolean isBlank() {
        return formula == null && text().isBlank();
    }

    boolean hasFormula() {
        return formula != null;
    }

    /** Returns the content as a person reads it, on one line; a figure with all its digits. */
    String text() {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal figure) {
            return CellChange.digits(figure);
        }
        return value.toString().replaceAll("\\s+", " ").strip();
    }

    /** Returns the figure of the cell, typed as a figure or as the text of one; null for any other content. */
    @Nullable
    BigDecimal figure() {
        if (value instanceof BigDecimal figure) {
            return figure;
        }
        return value instanceof String text ? FigureText.read(text) : null;
    }

    /** Omits the content, because this text may be logged. */
    @Override
    public String toString() {
        return "GridCell";
    }
}
