package org.cordee.submission.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.DepositQuestion;
import org.jspecify.annotations.Nullable;

/** A deposit described by hand. Times are those of the buyer's time zone. */
class OutcomeForm {

    String startedAt = "";
    String completedAt = "";
    boolean incomplete;
    String backupReceivedAt = "";
    boolean backupMarked;
    boolean ownEquipmentWorked;
    boolean platformEvidence;
    boolean buyerDisproves;

    /** Checks that the user entered something, which is false on the first visit. */
    boolean isAsked() {
        return !startedAt.isEmpty() || !completedAt.isEmpty();
    }

    /**
     * Reads the described deposit.
     *
     * @throws RuleViolation at the field that cannot be read
     */
    DepositQuestion question(ZoneId zone) {
        Instant completed = moment("completedAt", completedAt, zone);
        if (completed == null) {
            throw RuleViolation.of("completedAt", "submission.outcome.end-missing");
        }
        Instant started = moment("startedAt", startedAt, zone);
        return new DepositQuestion(
                started == null ? completed : started,
                completed,
                !incomplete,
                moment("backupReceivedAt", backupReceivedAt, zone),
                backupMarked,
                ownEquipmentWorked,
                platformEvidence,
                buyerDisproves);
    }

    void show(DepositQuestion described, ZoneId zone) {
        startedAt = LocalDateTime.ofInstant(described.startedAt(), zone).toString();
        completedAt = LocalDateTime.ofInstant(described.completedAt(), zone).toString();
        incomplete = !described.complete();
        Instant backup = described.backupReceivedAt();
        backupReceivedAt =
                backup == null ? "" : LocalDateTime.ofInstant(backup, zone).toString();
        backupMarked = described.backupMarked();
        ownEquipmentWorked = described.ownEquipmentWorked();
        platformEvidence = described.platformEvidence();
        buyerDisproves = described.buyerDisproves();
    }

    private static @Nullable Instant moment(String field, String typed, ZoneId zone) {
        ZonedDateTime moment = DateTimeInput.read(field, typed, zone, "submission.by-hand");
        return moment == null ? null : moment.toInstant();
    }

    public String getStartedAt() {
        return startedAt;
    }

    public String getCompletedAt() {
        return completedAt;
    }

    public boolean isIncomplete() {
        return incomplete;
    }

    public String getBackupReceivedAt() {
        return backupReceivedAt;
    }

    public boolean isBackupMarked() {
        return backupMarked;
    }

    public boolean isOwnEquipmentWorked() {
        return ownEquipmentWorked;
    }

    public boolean isPlatformEvidence() {
        return platformEvidence;
    }

    public boolean isBuyerDisproves() {
        return buyerDisproves;
    }
}
