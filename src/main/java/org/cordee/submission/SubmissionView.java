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
 * @param reference the buyer's own number of the consultation, empty where it gives none
 * @param lots the numbers of the lots that the consortium bids for
 * @param receipt the receipt of the deposit that counts
 * @param earlier the receipts of all other deposits
 * @param freezes every freeze with its package
 * @param reopenings every reopening with its reason
 * @param reopenable true when the reader may reopen the bid now
 * @param preparation what the lead carries to the buyer's platform
 * @param reopeningRefused the end of a message key that tells the lead why the bid cannot be reopened
 */
public record SubmissionView(
        UUID consortiumId,
        String consortiumName,
        String tenderTitle,
        String reference,
        List<String> lots,
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
        @Nullable String reopeningRefused,
        DepositPreparation preparation) {

    /** Returns the lots after the buyer's reference, or alone where the buyer gives none. */
    public String named(String lotNames) {
        return reference.isEmpty() ? lotNames : reference + ", " + lotNames;
    }

    /**
     * Checks that a deposit counts while the bid was reopened for another. A deposit rejected as late does not count.
     */
    public boolean isOpenAgain() {
        return receipt != null
                && receipt.depositOutcome() != DepositOutcome.LATE_REJECTED
                && step != Step.DEPOSITED
                && step != Step.CONTRADICTED
                && step != Step.ENDED;
    }

    /** Checks that the package is ready and that no receipt is recorded. */
    public boolean isToDeposit() {
        return step == Step.BUILT || step == Step.HANDED_OVER || step == Step.RECEIPT_AWAITED;
    }

    /** Checks that a receipt is recorded for the package that would be deposited now. */
    public boolean isRecorded() {
        return step == Step.DEPOSITED || step == Step.CONTRADICTED;
    }

    /** The steps in their order, as far as the product knows them. */
    public enum Step {
        OPEN,
        FROZEN,
        /** The package is ready. */
        BUILT,
        /** A person of the lead downloaded the package. */
        HANDED_OVER,
        /** The deadline has passed and no receipt is recorded. */
        RECEIPT_AWAITED,
        /** The recorded receipt contradicts the package. */
        CONTRADICTED,
        /** A receipt that does not contradict the package is recorded, in time or not. */
        DEPOSITED,
        ENDED
    }
}
