package org.cordee.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one deposit, with times in whole seconds of the clock that received it. Table D14 is always asked with
 * the rules of the day on which the last byte was received.
 *
 * @param completedAt when the last byte was received: the end of the transmission counts, not its beginning
 * @param complete whether it contains everything that belongs to the bid, and can be opened
 * @param backup the backup copy, if the buyer has one that may be opened
 * @param incident whether a failure of the platform can be proved, the sender's own equipment being in order
 * @param startedBefore how long before the deadline the sender proves that it began; null to use {@code startedAt}
 */
public record DepositFacts(
        Instant startedAt,
        Instant completedAt,
        boolean complete,
        @Nullable Backup backup,
        boolean incident,
        @Nullable Duration startedBefore,
        Deadline deadline) {

    /**
     * A backup copy that is marked as one.
     *
     * @param electronic by electronic means, allowed since 14 April 2023
     */
    public record Backup(Instant receivedAt, boolean electronic) {}

    /** Creates the facts of a deposit with a backup copy on paper or on a medium, if there is one. */
    public DepositFacts(
            Instant startedAt,
            Instant completedAt,
            boolean complete,
            @Nullable Instant backupReceivedAt,
            boolean incident,
            Deadline deadline) {
        this(
                startedAt,
                completedAt,
                complete,
                backupReceivedAt == null ? null : new Backup(backupReceivedAt, false),
                incident,
                null,
                deadline);
    }

    /** Creates the facts of one complete deposit in the drop box, without a backup copy. */
    public static DepositFacts plain(Instant startedAt, Instant completedAt, Deadline deadline) {
        return new DepositFacts(startedAt, completedAt, true, null, false, null, deadline);
    }

    /** Returns the day whose rules judge it. */
    public LocalDate day() {
        return LocalDate.ofInstant(completedAt, deadline.zone());
    }

    public boolean isCompletedInTime() {
        return deadline.isMet(completedAt);
    }

    public boolean isStartedInTime() {
        return startedAt.isBefore(deadline.instant());
    }

    public boolean isBackupInTime() {
        return backup != null && deadline.isMet(backup.receivedAt());
    }

    /** Returns true when the sender was diligent by the settings of the product. */
    public boolean isDiligent() {
        return isDiligent(LawSettings.onClasspath());
    }

    private boolean isDiligent(LawSettings settings) {
        Duration before = startedBefore == null ? Duration.between(startedAt, deadline.instant()) : startedBefore;
        return before.compareTo(Duration.ofMinutes(settings.whole(day(), "deposit.diligent-minutes"))) >= 0;
    }

    /** Returns the inputs of the table. */
    public Map<String, Object> asked(LawSettings settings) {
        return Map.of(
                "on", day(),
                "completedInTime", isCompletedInTime(),
                "complete", complete,
                "startedInTime", isStartedInTime(),
                "backup", backupKind(),
                "diligent", isDiligent(settings),
                "incident", incident);
    }

    private String backupKind() {
        if (backup == null || !isBackupInTime()) {
            return "NONE";
        }
        return backup.electronic() ? "ELECTRONIC" : "PHYSICAL";
    }
}
