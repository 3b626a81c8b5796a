package org.cordee.submission.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a platform as the lead copies it.
 *
 * @param receiptDocumentId the stored receipt, so that a refused form keeps it; empty before one is given
 * @param receiptText a receipt pasted as text; empty once it is stored
 * @param seen {@code true} when the lead confirmed on the check page that it saw the receipt on the platform
 */
record HandDepositForm(
        String platform,
        String number,
        String zone,
        String startedAt,
        String completedAt,
        String backupReceivedAt,
        String incident,
        String files,
        String receiptDocumentId,
        String receiptText,
        String seen) {

    /** The time zones of French buyers, and the two offsets of Paris for the hour that occurs twice in October. */
    static final List<String> ZONES = List.of(
            "Europe/Paris",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "Indian/Reunion",
            "Indian/Mayotte",
            "America/Miquelon",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis",
            "+01:00",
            "+02:00");

    HandDepositForm {
        platform = platform == null ? "" : platform;
        number = number == null ? "" : number;
        zone = zone == null ? Deadline.PARIS.getId() : zone;
        startedAt = startedAt == null ? "" : startedAt;
        completedAt = completedAt == null ? "" : completedAt;
        backupReceivedAt = backupReceivedAt == null ? "" : backupReceivedAt;
        incident = incident == null ? "" : incident;
        files = files == null ? "" : files;
        receiptDocumentId = receiptDocumentId == null ? "" : receiptDocumentId;
        receiptText = receiptText == null ? "" : receiptText;
        seen = seen == null ? "" : seen;
    }

    static HandDepositForm empty() {
        return new HandDepositForm("", "", Deadline.PARIS.getId(), "", "", "", "", "", "", "", "");
    }

    /** Returns the form with the stored receipt. */
    HandDepositForm with(UUID document) {
        return new HandDepositForm(
                platform,
                number,
                zone,
                startedAt,
                completedAt,
                backupReceivedAt,
                incident,
                files,
                document.toString(),
                "",
                seen);
    }

    /**
     * Reads the typed receipt.
     *
     * @throws RuleViolation at each field that cannot be read
     */
    HandReceipt said() {
        Instant completed = Objects.requireNonNull(moment("completedAt", completedAt, true));
        Instant started = moment("startedAt", startedAt, false);
        return new HandReceipt(
                platform,
                number,
                started == null ? completed : started,
                completed,
                zoneId(),
                listed(),
                document(),
                moment("backupReceivedAt", backupReceivedAt, false),
                incident.equals("true"));
    }

    /** Checks that the lead confirmed on the check page that it saw the receipt. */
    boolean isSeen() {
        return seen.equals("true");
    }

    private @Nullable UUID document() {
        try {
            return receiptDocumentId.isBlank() ? null : UUID.fromString(receiptDocumentId.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private ZoneId zoneId() {
        if (!ZONES.contains(zone)) {
            throw RuleViolation.of("zone", "submission.by-hand.no-such-zone", zone);
        }
        return ZoneId.of(zone);
    }

    private @Nullable Instant moment(String field, String written, boolean required) {
        if (written.isBlank() && required) {
            throw RuleViolation.of(field, "submission.by-hand.missing." + field);
        }
        ZonedDateTime moment = DateTimeInput.read(field, written, zoneId(), "submission.by-hand");
        return moment == null ? null : moment.toInstant();
    }

    /** Reads the listed files, one line for each. */
    private List<ListedFile> listed() {
        List<ListedFile> listed = new ArrayList<>();
        List<String> lines = files.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                listed.add(ListedFile.read(lines.get(line), line + 1));
            }
        }
        return listed;
    }
}
