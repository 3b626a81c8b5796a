package org.cordee.document.table;

/**
 * The bounds of what one file may cost.
 *
 * @param unpackedBytes the size of the largest text inside an archive, in bytes
 * @param unpackedRatio how many times larger than its archive a text may be; tables shrink to a tenth or a twentieth,
 * hostile archives to a thousandth
 * @param sharedTextBytes the size of the largest table of texts of a workbook in bytes, because the reader of workbooks
 * keeps it in memory
 * @param workbookRows the most rows of all sheets of a workbook, empty ones included
 */
public record TableLimits(long unpackedBytes, int unpackedRatio, long sharedTextBytes, long workbookRows) {

    /** Small texts may shrink more: a few kilobytes of empty cells are harmless. */
    private static final long ALWAYS_ALLOWED = 1_000_000;

    /** Returns how many bytes a part of the given packed size may have. */
    long unpackedLimit(long packedBytes) {
        return Math.min(unpackedBytes, Math.max(ALWAYS_ALLOWED, packedBytes * unpackedRatio));
    }
}
