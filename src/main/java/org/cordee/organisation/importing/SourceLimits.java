package org.cordee.organisation.importing;

/**
 * The bounds of what one file may cost.
 *
 * @param unpackedBytes the size of the largest text inside an archive, in bytes; the establishments of SIRENE have
 * about 9 GB
 * @param unpackedRatio how many times larger than its archive a text may be; tables shrink to a tenth or a twentieth,
 * hostile archives to a thousandth
 * @param sharedTextBytes the size of the largest table of texts of a workbook in bytes, because the reader of workbooks
 * keeps it in memory
 */
record SourceLimits(long unpackedBytes, int unpackedRatio, long sharedTextBytes) {

    static final SourceLimits USUAL = new SourceLimits(20_000_000_000L, 100, 64_000_000);

    /** Small texts may shrink more: a few kilobytes of empty cells are harmless. */
    private static final long ALWAYS_ALLOWED = 1_000_000;

    /** Returns how many bytes a part of the given packed size may have. */
    long unpackedLimit(long packedBytes) {
        return Math.min(unpackedBytes, Math.max(ALWAYS_ALLOWED, packedBytes * unpackedRatio));
    }
}
