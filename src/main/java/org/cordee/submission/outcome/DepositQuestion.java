package org.cordee.submission.outcome;

import java.time.Instant;
import org.cordee.compliance.outcome.DepositFacts;
import org.cordee.shared.Deadline;
import org.cordee.submission.deposit.Deposit;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as somebody tells it, to learn what it is worth.
 *
 * @param startedAt when the transmission began
 * @param completedAt when the last byte was there: the end counts
 * @param complete whether everything that belongs to the bid was in it, and the buyer could open it
 * @param backupReceivedAt when the buyer had the backup copy, if there is one
 * @param backupMarked whether the copy says that it is one; an unmarked copy is not opened (arrêté of 22 March 2019)
 * @param ownEquipmentWorked whether the sender can show that its own equipment was in order
 * @param platformEvidence whether a failure of the platform can be shown
 * @param buyerDisproves whether the buyer shows that its platform worked
 */
public record DepositQuestion(
        Instant startedAt,
        Instant completedAt,
        boolean complete,
        @Nullable Instant backupReceivedAt,
        boolean backupMarked,
        boolean ownEquipmentWorked,
        boolean platformEvidence,
        boolean buyerDisproves) {

    /** The same deposit, as it was recorded and with what became known of it. */
    static DepositQuestion of(Deposit deposit, Aftermath known) {
        return new DepositQuestion(
                deposit.startedAt(),
                deposit.completedAt(),
                !deposit.outcome().isIncomplete() && !known.unreadable(),
                known.backupReceivedAt(),
                known.backupMarked(),
                known.ownEquipmentWorked(),
                known.platformEvidence(),
                known.buyerDisproves());
    }

    DepositFacts facts(Deadline deadline) {
        return new DepositFacts(startedAt, completedAt, complete, countingBackup(), isIncidentShown(), deadline);
    }

    private @Nullable Instant countingBackup() {
        return backupMarked ? backupReceivedAt : null;
    }

    /** A failure is shown when the sender's equipment was in order and the buyer does not disprove it (CE n° 449250). */
    boolean isIncidentShown() {
        return ownEquipmentWorked && platformEvidence && !buyerDisproves;
    }
}
