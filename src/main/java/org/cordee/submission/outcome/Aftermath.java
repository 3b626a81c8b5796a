package org.cordee.submission.outcome;

import java.time.Instant;
import org.cordee.submission.deposit.Deposit;
import org.jspecify.annotations.Nullable;

/**
 * What became known of a deposit after it was made: what can be shown of it, what the buyer answers, and when it decided.
 *
 * @param backupReceivedAt when the buyer had the backup copy, if there is one
 * @param backupMarked whether the copy says that it is one; an unmarked copy is not opened (arrêté of 22 March 2019)
 * @param ownEquipmentWorked whether the lead can show that its own equipment was in order
 * @param platformEvidence whether a failure of the platform can be shown
 * @param buyerDisproves whether the buyer shows by its platform's log that it worked (CE n° 449250)
 * @param admissibilityDecidedAt when the buyer decided which candidacies are admissible, until when a debt may be settled
 *     (L2141-2); null as long as nobody knows
 * @param unreadable whether the buyer could not open it, or a virus was found in it: then a backup copy that came in time is
 *     opened (R2132-11)
 */
public record Aftermath(
        @Nullable Instant backupReceivedAt,
        boolean backupMarked,
        boolean ownEquipmentWorked,
        boolean platformEvidence,
        boolean buyerDisproves,
        @Nullable Instant admissibilityDecidedAt,
        boolean unreadable) {

    /** As the deposit itself was written down; the house writes down a backup copy only if it was marked as one. */
    static Aftermath of(Deposit deposit) {
        Deposit.ByHand byHand = deposit.byHand();
        Instant backup = byHand == null ? null : byHand.backupReceivedAt();
        boolean incident = byHand != null && byHand.incident();
        return new Aftermath(backup, backup != null, incident, incident, false, null, false);
    }
}
