package org.cordee.document.frame;

/** The bounds of what one price frame may cost. */
final class FrameLimits {

    static final int LARGEST_FILE = 8 * 1024 * 1024;

    /** Limits the sum of all parts of a workbook; pictures and styles included. */
    static final int LARGEST_UNPACKED = 64 * 1024 * 1024;

    /** Limits one part that is read: a sheet of 200,000 cells takes about 10 megabytes. */
    static final int LARGEST_PART = 24 * 1024 * 1024;

    /** Sheets shrink to a tenth or a twentieth, hostile parts to a thousandth. */
    static final int MOST_SHRUNK = 250;

    static final int ALWAYS_UNPACKED = 1024 * 1024;
    static final int MOST_PARTS = 1_000;
    static final int MOST_SHEETS = 60;
    static final int MOST_CELLS = 200_000;
    static final int MOST_LINES = 5_000;
    static final int MOST_TEXTS = 100_000;
    static final int LONGEST_FORMULA = 8_192;
    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;

    /** Limits the cells that one recalculation may look at; a file of 5,000 lines needs some 100,000. */
    static final int MOST_STEPS = 3_000_000;

    private FrameLimits() {}
}
