package org.cordee.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's documents of a grouping in one version, for its lead and its members.
 *
 * @param lead true for the lead, who alone loads versions
 * @param shown the version that is shown; null before the first one
 * @param versions all versions, the latest first
 * @param largestMegabytes how large the next ZIP may be
 */
public record DossierView(
        UUID consortiumId,
        String consortiumName,
        String consultationTitle,
        String consultationReference,
        String buyer,
        Deadline deadline,
        boolean lead,
        @Nullable ShownVersion shown,
        List<VersionLine> versions,
        long largestMegabytes) {

    /**
     * One version in the list of all.
     *
     * @param publishedOn the day on which the buyer published it; null when the lead did not say so
     */
    public record VersionLine(
            int number, Instant receivedAt, @Nullable LocalDate publishedOn, int files) {}

    /**
     * The version that is shown.
     *
     * @param latest false for an earlier version
     * @param archiveSize the size of the ZIP in bytes
     * @param kinds how many files there are of each kind, in the order of the kinds
     * @param leftOut the entries of the ZIP that are no files here, or were not opened
     * @param textsAwaited of how many files the words are still to be read
     */
    public record ShownVersion(
            VersionLine line,
            boolean latest,
            String archiveName,
            long archiveSize,
            List<KindLine> kinds,
            List<LeftOutEntry> leftOut,
            long textsAwaited) {}

    /** How many files of a kind there are. */
    public record KindLine(FileKind kind, long files) {}
}
