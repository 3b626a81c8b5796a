package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * How far the submission of a grouping's bid has come, and what its reader may do next.
 *
 * @param receipt of the deposit that counts
 * @param earlier receipts of the others, all kept
 */
public record SubmissionView(
        UUID consortiumId,
        String consortiumName,
        String tenderTitle,
        String buyer,
        Deadline deadline,
        Step step,
        boolean lead,
        @Nullable Instant frozenAt,
        @Nullable Instant builtAt,
        @Nullable String manifestSha256,
        List<PackageFile> files,
        @Nullable Receipt receipt,
        List<Receipt> earlier) {

    /** What has been done, in this order. */
    public enum Step {
        OPEN,
        FROZEN,
        BUILT,
        DEPOSITED,
        ENDED
    }
}
