package org.cordee.submission;

import java.time.Instant;
import org.cordee.law.DepositFacts;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The description of a deposit whose outcome a user wants to know.
 *
 * @param startedAt the start of the transmission
 * @param completedAt the time of the last byte, which is the time that counts
 * @param complete true when all parts of the bid were received and the buyer could open them
 * @param backupReceivedAt the time at which the buyer received the backup copy, null without a copy
 * @param backupMarked true when the copy is marked as a backup; an unmarked copy is not opened (arrêté of 22 March
 * 2019)
 * @param ownEquipmentWorked true when the sender can prove that its own equipment worked
 * @param platformEvidence true when a failure of the platform can be proven
 * @param buyerDisproves true when the buyer proves that its platform worked
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

    /** Describes a recorded deposit with the facts that became known later. */
    static DepositQuestion of(Deposit deposit, LaterDepositFacts known) {
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

    /**
     * Checks that a failure is proven: the sender's equipment worked and the buyer does not disprove it (CE n° 449250).
     */
    boolean isIncidentShown() {
        return ownEquipmentWorked && platformEvidence && !buyerDisproves;
    }
}
