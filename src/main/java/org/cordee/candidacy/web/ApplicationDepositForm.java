package org.cordee.candidacy.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.DateTimeInput;
import org.cordee.shared.RuleViolation;
import org.cordee.submission.HandReceipt;
import org.cordee.submission.ListedFile;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an application as the lead copies it. Times are those of the buyer's zone.
 *
 * @param files one line for each file of the receipt
 * @param receiptDocumentId the stored receipt, so that a refused form keeps it; empty before one is given
 */
record ApplicationDepositForm(
        String platform, String number, String completedAt, String files, String receiptDocumentId) {

    ApplicationDepositForm {
        platform = platform == null ? "" : platform;
        number = number == null ? "" : number;
        completedAt = completedAt == null ? "" : completedAt;
        files = files == null ? "" : files;
        receiptDocumentId = receiptDocumentId == null ? "" : receiptDocumentId;
    }

    static ApplicationDepositForm empty() {
        return new ApplicationDepositForm("", "", "", "", "");
    }

    /** Returns the form with the stored receipt. */
    ApplicationDepositForm with(UUID document) {
        return new ApplicationDepositForm(platform, number, completedAt, files, document.toString());
    }

    /**
     * Reads the receipt.
     *
     * @throws RuleViolation at the field that cannot be read
     */
    HandReceipt receipt(ZoneId zone) {
        ZonedDateTime typed = DateTimeInput.read("completedAt", completedAt, zone, "candidacy.deposit");
        if (typed == null) {
            throw RuleViolation.of("completedAt", "candidacy.deposit.missing.completedAt");
        }
        Instant completed = typed.toInstant();
        return new HandReceipt(platform, number, completed, completed, zone, listed(), document(), null, false);
    }

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

    private @Nullable UUID document() {
        try {
            return receiptDocumentId.isBlank() ? null : UUID.fromString(receiptDocumentId.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
