package org.cordee.dossier;

/**
 * The bounds of unpacking a buyer's ZIP.
 *
 * @param unpackedBytes the most bytes of all files together
 * @param ratio how many times larger than the ZIP the files may be
 * @param entries the most entries, with those of the ZIPs inside
 * @param nesting how many ZIPs may lie inside of one another
 */
record ArchiveLimits(long unpackedBytes, int ratio, int entries, int nesting) {

    /** Small ZIPs may unpack to more: a hundred megabytes are harmless. */
    private static final long ALWAYS_ALLOWED = 100L << 20;

    /** Returns how many bytes a ZIP of this size may unpack to. */
    long unpackedBytes(long archiveBytes) {
        return Math.min(unpackedBytes, Math.max(ALWAYS_ALLOWED, archiveBytes * ratio));
    }
}
