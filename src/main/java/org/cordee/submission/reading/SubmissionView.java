package org.cordee.submission.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.pack.FrozenOnce;
import org.cordee.submission.pack.PackageFile;
import org.cordee.submission.reopening.Reopening;
import org.jspecify.annotations.Nullable;

/**
 * How far the submission of a grouping's bid has come, and what its reader may do next. A deposited bid that is open again
 * is back on its way, while its receipt still counts.
 *
 * @param receipt of the deposit that counts
 * @param earlier receipts of the others, all kept
 * @param freezes every time it was frozen, with its package, all kept
 * @param reopenings every time the lead opened it again, and why
 * @param reopenable whether its reader may open it again now
 * @param reopeningRefused for the lead, why it may not, the end of a message key
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
        List<Receipt> earlier,
        List<FrozenOnce> freezes,
        List<Reopening> reopenings,
        boolean reopenable,
        @Nullable String reopeningRefused) {

    /** A deposit counts while the bid is on its way to another; what was rejected as late counts for nothing. */
    public boolean isOpenAgain() {
        return receipt != null
                && receipt.depositOutcome() != DepositOutcome.LATE_REJECTED
                && step != Step.DEPOSITED
                && step != Step.ENDED;
    }

    /** What has been done, in this order. */
    public enum Step {
        OPEN,
        FROZEN,
        BUILT,
        DEPOSITED,
        ENDED
    }
}
