package org.cordee.document.frame;

/**
 * One place where a file differs from the buyer's blank file although it should not.
 *
 * @param sheet name of the sheet, empty in a CSV text
 * @param address the cell in the file that was checked, as E12; the row's number for a row, empty for a sheet
 * @param before the buyer's text, empty when there is none
 * @param after the text of the checked file, empty when there is none
 */
public record FrameDifference(Kind kind, String sheet, String address, String before, String after) {

    private static final int LONGEST = 200;

    /** The kinds of differences, each with a text of its own. */
    public enum Kind {
        SHEET_REMOVED,
        SHEET_ADDED,
        LOCK_REMOVED,
        ROW_REMOVED,
        ROW_ADDED,
        NUMBER,
        LABEL,
        UNIT,
        QUANTITY,
        /** A figure or a text stands where the buyer computes. */
        FORMULA_REPLACED,
        FORMULA_CHANGED,
        /** The formula results in an error, because it refers to a cell that is gone or uses an unknown name. */
        FORMULA_BROKEN,
        /** A text or a figure of the buyer in any other place. */
        CONTENT,
        /** A text in a cell that the buyer left empty, such as the name of the candidate. */
        ADDED;

        /** Tells if the buyer's file can be used as it is although the difference is shown. */
        public boolean isHarmless() {
            return this == ADDED;
        }
    }

    public FrameDifference {
        before = shortened(before);
        after = shortened(after);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** Omits the texts, because this text may be logged. */
    @Override
    public String toString() {
        return "FrameDifference[" + kind + ", " + sheet + "!" + address + "]";
    }
}
