package org.cordee.document.text;

import java.util.List;

/**
 * One heading, paragraph or line of a table of a finished paper.
 *
 * @param table the number of the table in the paper, from 1; 0 outside of a table
 * @param place where a reader finds it: {@code page 3} in a PDF, the name of the sheet and the number of the row in a
 * workbook; empty in a text document, which has no fixed pages
 * @param cells the texts of the cells; one text outside of a table. Lines of one text are separated by line feeds
 */
public record PaperRow(Kind kind, int table, String place, List<String> cells) {

    /** The kinds of rows. */
    public enum Kind {
        HEADING,
        TEXT,
        CELLS
    }

    public PaperRow {
        cells = List.copyOf(cells);
    }

    /** Returns the text of a cell, empty for a missing one. */
    public String cell(int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** Returns the first text: that of a heading, of a paragraph or of the first cell. */
    public String text() {
        return cell(0);
    }

    /** Omits the words, so that no log can contain them. */
    @Override
    public String toString() {
        return "PaperRow[" + kind + ", " + place + "]";
    }
}
