package org.cordee.organisation.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.organisation.importing.ImportReport.Status;
import org.jspecify.annotations.Nullable;

/**
 * An import that a node runs.
 *
 * @param place the path of a file that a command reads where it is; null for an uploaded one
 * @param checking whether the pass that is due only checks
 * @param lineReached the last line that was treated in this pass, 0 before the first
 * @param holder the run that holds the lease: a batch of another one is undone
 */
record ImportJob(
        UUID id,
        String fileName,
        long fileSize,
        @Nullable String place,
        ImportTerms terms,
        int sourceId,
        boolean checking,
        int lineReached,
        Map<Status, Long> counts,
        long busyMillis,
        UUID holder) {

    ImportJob {
        Map<Status, Long> copy = new EnumMap<>(Status.class);
        copy.putAll(counts);
        counts = copy;
    }

    /** Returns the job at the beginning of the pass that stores. */
    ImportJob storing() {
        return new ImportJob(id, fileName, fileSize, place, terms, sourceId, false, 0, Map.of(), busyMillis, holder);
    }
}
