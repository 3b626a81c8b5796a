package org.cordee.submission;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts that became known after a deposit was made: the lead's proofs, the buyer's answer and the buyer's decision.
 *
 * @param backupReceivedAt the time at which the buyer received the backup copy, null without a copy
 * @param backupMarked true when the copy is marked as a backup; an unmarked copy is not opened (arrêté of 22 March
 * 2019)
 * @param ownEquipmentWorked true when the lead can prove that its own equipment worked
 * @param platformEvidence true when a failure of the platform can be proven
 * @param buyerDisproves true when the buyer proves by its platform's log that it worked (CE n° 449250)
 * @param admissibilityDecidedAt the time at which the buyer decided which candidacies are admissible; a debt may be
 * settled until then (L2141-2); null while it is unknown
 * @param unreadable true when the buyer could not open the deposit or found a virus in it: a backup copy that came in
 * time is opened then (R2132-11)
 */
@Embeddable
public record LaterDepositFacts(
        @Nullable Instant backupReceivedAt,
        boolean backupMarked,
        boolean ownEquipmentWorked,
        boolean platformEvidence,
        boolean buyerDisproves,
        @Nullable Instant admissibilityDecidedAt,
        boolean unreadable) {

    /** Returns the facts recorded with the deposit itself. A backup copy recorded there is always a marked one. */
    static LaterDepositFacts of(Deposit deposit) {
        Instant backup = deposit.backupReceivedAt();
        boolean incident = deposit.isIncident();
        return new LaterDepositFacts(backup, backup != null, incident, incident, false, null, false);
    }
}
