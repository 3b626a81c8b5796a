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
 * @param largestMegabytes the number of megabytes that the next ZIP may have
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
     * @param number the number of the version, from 1
     * @param publishedOn the day on which the buyer published it; null when the lead did not say so
     * @param files the number of its files
     */
    public record VersionLine(
            int number, Instant receivedAt, @Nullable LocalDate publishedOn, int files) {}

    /**
     * The version that is shown.
     *
     * @param latest false for an earlier version
     * @param archiveName the name of the ZIP, as it was uploaded
     * @param archiveSize the size of the ZIP in bytes
     * @param kinds how many files there are of each kind, in the order of the kinds
     * @param leftOut the entries of the ZIP that are no files here, or were not opened
     * @param textsAwaited the number of files of which the words are still to be read
     */
    public record ShownVersion(
            VersionLine line,
            boolean latest,
            String archiveName,
            long archiveSize,
            List<KindLine> kinds,
            List<LeftOutEntry> leftOut,
            long textsAwaited) {}

    /**
     * Counts the files of a kind.
     *
     * @param files the number of files
     */
    public record KindLine(FileKind kind, long files) {}
}
