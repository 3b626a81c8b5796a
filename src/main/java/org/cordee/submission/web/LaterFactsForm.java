package org.cordee.submission.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.cordee.shared.DateTimeInput;
import org.cordee.submission.LaterDepositFacts;
import org.jspecify.annotations.Nullable;

/** The facts about a deposit as typed. Times are those of the buyer's time zone. */
record LaterFactsForm(
        String backupReceivedAt,
        Boolean backupMarked,
        Boolean ownEquipmentWorked,
        Boolean platformEvidence,
        Boolean buyerDisproves,
        String admissibilityDecidedAt,
        Boolean unreadable) {

    LaterFactsForm {
        backupReceivedAt = backupReceivedAt == null ? "" : backupReceivedAt;
        backupMarked = backupMarked != null && backupMarked;
        ownEquipmentWorked = ownEquipmentWorked != null && ownEquipmentWorked;
        platformEvidence = platformEvidence != null && platformEvidence;
        buyerDisproves = buyerDisproves != null && buyerDisproves;
        admissibilityDecidedAt = admissibilityDecidedAt == null ? "" : admissibilityDecidedAt;
        unreadable = unreadable != null && unreadable;
    }

    static LaterFactsForm of(LaterDepositFacts known, ZoneId zone) {
        return new LaterFactsForm(
                written(known.backupReceivedAt(), zone),
                known.backupMarked(),
                known.ownEquipmentWorked(),
                known.platformEvidence(),
                known.buyerDisproves(),
                written(known.admissibilityDecidedAt(), zone),
                known.unreadable());
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
}
