package org.cordee.compliance;

import java.time.Duration;
import java.time.Instant;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one deposit, times in whole seconds of the clock that received it.
 *
 * @param completedAt when the last byte was there: the end of the transmission counts, not its beginning
 * @param complete whether everything that belongs to the bid was in it
 * @param backupReceivedAt when the buyer had the backup copy, if there is one
 * @param incident whether a failure of the platform can be shown, the sender's own equipment being in order
 */
public record DepositFacts(
        Instant startedAt,
        Instant completedAt,
        boolean complete,
        @Nullable Instant backupReceivedAt,
        boolean incident,
        Deadline deadline) {

    /** Twenty minutes were judged too late (TA Dijon, 23 February 2021); the hour is the product's own value. */
    private static final Duration DILIGENT = Duration.ofMinutes(60);

    /** Whole and alone in the drop box, without a backup copy. */
    public static DepositFacts plain(Instant startedAt, Instant completedAt, Deadline deadline) {
        return new DepositFacts(startedAt, completedAt, true, null, false, deadline);
    }

    public boolean isCompletedInTime() {
        return deadline.isMet(completedAt);
    }

    public boolean isStartedInTime() {
        return startedAt.isBefore(deadline.instant());
    }

    public boolean isBackupInTime() {
        return backupReceivedAt != null && deadline.isMet(backupReceivedAt);
    }

    public boolean isDiligent() {
        return !startedAt.isAfter(deadline.instant().minus(DILIGENT));
    }
}
