package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The state of a bid's submission and the actions its reader may take. A deposited bid that was reopened is in progress
 * again, while its receipt still counts.
 *
 * @param receipt the receipt of the deposit that counts
 * @param earlier the receipts of all other deposits
 * @param freezes every freeze with its package
 * @param reopenings every reopening with its reason
 * @param reopenable true when the reader may reopen the bid now
 * @param reopeningRefused the end of a message key that tells the lead why the bid cannot be reopened
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
        List<BidFreeze> freezes,
        List<Reopening> reopenings,
        boolean reopenable,
        @Nullable String reopeningRefused) {

    /**
     * Checks that a deposit counts while the bid was reopened for another. A deposit rejected as late does not count.
     */
    public boolean isOpenAgain() {
        return receipt != null
                && receipt.depositOutcome() != DepositOutcome.LATE_REJECTED
                && step != Step.DEPOSITED
                && step != Step.ENDED;
    }

    /** The steps in their order. */
    public enum Step {
        OPEN,
        FROZEN,
        BUILT,
        DEPOSITED,
        ENDED
    }
}
