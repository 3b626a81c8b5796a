package org.cordee.organisation.importing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cordee.organisation.importing.ImportReport.Status;

/**
 * A stored report without its lines, which are read page by page.
 *
 * @param counts the number of lines for each result; a result without lines is left out
 */
public record ImportSummary(
        UUID id,
        String fileName,
        Instant receivedAt,
        boolean allOrNothing,
        boolean stored,
        String charset,
        Map<Status, Long> counts) {

    public long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
