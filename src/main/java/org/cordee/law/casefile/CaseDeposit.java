package org.cordee.law.casefile;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * One transmission to the buyer's platform.
 *
 * @param readable whether the buyer can open it: a damaged or infected deposit counts as incomplete
 * @param buyerPlatformLog whether the buyer shows that its platform worked
 */
public record CaseDeposit(
        int number,
        boolean complete,
        ZonedDateTime startedAt,
        ZonedDateTime completedAt,
        @Nullable BackupCopy backupCopy,
        Diligence diligence,
        boolean platformEvidence,
        boolean buyerPlatformLog,
        boolean readable) {

    /**
     * A copy for the case that the transmission fails; opened only if it is marked as a backup copy (arrêté of 22 March
     * 2019).
     */
    public record BackupCopy(Kind kind, boolean marked, ZonedDateTime receivedAt) {

        static BackupCopy read(YamlFields fields) {
            return new BackupCopy(
                    fields.get("kind", place -> place.oneOf(Kind.class), Kind.PHYSICAL),
                    fields.get("marked", YamlValue::flag, true),
                    fields.need("receivedAt").moment());
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("kind", kind)
                    .put("marked", marked)
                    .put("receivedAt", receivedAt)
                    .fields();
        }
    }

    /** The means: on paper or a medium, or electronic, which is allowed since 14 April 2023. */
    public enum Kind {
        PHYSICAL,
        ELECTRONIC
    }

    /** The proof of the sender's own care. */
    public record Diligence(@Nullable Duration startedBefore, boolean ownEquipmentWorked) {

        static final Diligence NOT_SHOWN = new Diligence(null, false);

        static Diligence read(YamlFields fields) {
            return new Diligence(fields.get("startedBefore", YamlValue::duration), fields.flag("ownEquipmentWorked"));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("startedBefore", startedBefore)
                    .put("ownEquipmentWorked", ownEquipmentWorked)
                    .fields();
        }
    }

    static CaseDeposit read(YamlFields fields) {
        YamlValue log = fields.get("buyerPlatformLog");
        ZonedDateTime started = fields.need("startedAt").momentOfTheCode();
        ZonedDateTime completed = fields.need("completedAt").momentOfTheCode();
        if (completed.toInstant().isBefore(started.toInstant())) {
            throw fields.need("completedAt").refused("order", "startedAt", "completedAt");
        }
        return new CaseDeposit(
                fields.get("number", YamlValue::whole, 1),
                fields.get("complete", YamlValue::flag, true),
                started,
                completed,
                fields.get("backupCopy", place -> place.fields(BackupCopy::read)),
                fields.get("diligence", place -> place.fields(Diligence::read), Diligence.NOT_SHOWN),
                !fields.list("platformEvidence", YamlValue::text).isEmpty(),
                log != null && !log.text().equals("false"),
                fields.get("readable", YamlValue::flag, true));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("number", number)
                .put("complete", complete)
                .put("readable", readable)
                .put("startedAt", startedAt)
                .put("completedAt", completedAt)
                .put("backupCopy", backupCopy == null ? null : backupCopy.tree())
                .put("diligence", diligence.tree())
                .put("platformEvidence", platformEvidence ? List.of("true") : null)
                .put("buyerPlatformLog", buyerPlatformLog)
                .fields();
    }
}
