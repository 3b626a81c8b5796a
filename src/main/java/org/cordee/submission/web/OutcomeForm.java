package org.cordee.submission.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.form.TypedMoment;
import org.cordee.submission.outcome.DepositQuestion;
import org.jspecify.annotations.Nullable;

/** A deposit as it is told by hand; times are those of the buyer's place. */
class OutcomeForm {

    String startedAt = "";
    String completedAt = "";
    boolean incomplete;
    String backupReceivedAt = "";
    boolean backupMarked;
    boolean ownEquipmentWorked;
    boolean platformEvidence;
    boolean buyerDisproves;

    /** False on the first visit, when nobody has told anything. */
    boolean isAsked() {
        return !startedAt.isEmpty() || !completedAt.isEmpty();
    }

    /** @throws RuleViolation naming the field that cannot be read */
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

    void show(DepositQuestion told, ZoneId zone) {
        startedAt = LocalDateTime.ofInstant(told.startedAt(), zone).toString();
        completedAt = LocalDateTime.ofInstant(told.completedAt(), zone).toString();
        incomplete = !told.complete();
        Instant backup = told.backupReceivedAt();
        backupReceivedAt =
                backup == null ? "" : LocalDateTime.ofInstant(backup, zone).toString();
        backupMarked = told.backupMarked();
        ownEquipmentWorked = told.ownEquipmentWorked();
        platformEvidence = told.platformEvidence();
        buyerDisproves = told.buyerDisproves();
    }

    private static @Nullable Instant moment(String field, String typed, ZoneId zone) {
        ZonedDateTime moment = TypedMoment.read(field, typed, zone, "submission.by-hand");
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
