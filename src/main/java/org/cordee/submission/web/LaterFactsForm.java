package org.cordee.submission.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.shared.DateTimeInput;
import org.cordee.submission.LaterDepositFacts;
import org.jspecify.annotations.Nullable;

/** The facts about a deposit as typed. Times are those of the buyer's time zone. */
class LaterFactsForm {

    private String backupReceivedAt = "";
    private boolean backupMarked;
    private boolean ownEquipmentWorked;
    private boolean platformEvidence;
    private boolean buyerDisproves;
    private String admissibilityDecidedAt = "";
    private boolean unreadable;

    static LaterFactsForm of(LaterDepositFacts known, ZoneId zone) {
        LaterFactsForm form = new LaterFactsForm();
        form.backupReceivedAt = written(known.backupReceivedAt(), zone);
        form.backupMarked = known.backupMarked();
        form.ownEquipmentWorked = known.ownEquipmentWorked();
        form.platformEvidence = known.platformEvidence();
        form.buyerDisproves = known.buyerDisproves();
        form.admissibilityDecidedAt = written(known.admissibilityDecidedAt(), zone);
        form.unreadable = known.unreadable();
        return form;
    }

    /**
     * Reads the typed facts.
     *
     * @throws RuleViolation at the field that cannot be read
     */
    LaterDepositFacts said(ZoneId zone) {
        return new LaterDepositFacts(
                moment("backupReceivedAt", backupReceivedAt, zone),
                backupMarked,
                ownEquipmentWorked,
                platformEvidence,
                buyerDisproves,
                moment("admissibilityDecidedAt", admissibilityDecidedAt, zone),
                unreadable);
    }

    private static String written(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LocalDateTime.ofInstant(at, zone).toString();
    }

    private static @Nullable Instant moment(String field, String typed, ZoneId zone) {
        ZonedDateTime moment = DateTimeInput.read(field, typed, zone, "submission.by-hand");
        return moment == null ? null : moment.toInstant();
    }

    public String getBackupReceivedAt() {
        return backupReceivedAt;
    }

    public void setBackupReceivedAt(String backupReceivedAt) {
        this.backupReceivedAt = backupReceivedAt;
    }

    public boolean isBackupMarked() {
        return backupMarked;
    }

    public void setBackupMarked(boolean backupMarked) {
        this.backupMarked = backupMarked;
    }

    public boolean isOwnEquipmentWorked() {
        return ownEquipmentWorked;
    }

    public void setOwnEquipmentWorked(boolean ownEquipmentWorked) {
        this.ownEquipmentWorked = ownEquipmentWorked;
    }

    public boolean isPlatformEvidence() {
        return platformEvidence;
    }

    public void setPlatformEvidence(boolean platformEvidence) {
        this.platformEvidence = platformEvidence;
    }

    public boolean isBuyerDisproves() {
        return buyerDisproves;
    }

    public void setBuyerDisproves(boolean buyerDisproves) {
        this.buyerDisproves = buyerDisproves;
    }

    public String getAdmissibilityDecidedAt() {
        return admissibilityDecidedAt;
    }

    public void setAdmissibilityDecidedAt(String admissibilityDecidedAt) {
        this.admissibilityDecidedAt = admissibilityDecidedAt;
    }

    public boolean isUnreadable() {
        return unreadable;
    }

    public void setUnreadable(boolean unreadable) {
        this.unreadable = unreadable;
    }
}
