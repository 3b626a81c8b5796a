package org.cordee.submission;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the buyer's platform about a deposit, recorded by the lead.
 *
 * @param platform the platform's name
 * @param number the number of its receipt
 * @param startedAt the start of the transmission, in whole seconds of the platform's clock
 * @param completedAt the end of the transmission, which is the time that counts
 * @param zone the time zone of the receipt
 * @param files the files that the receipt lists, with sizes and hashes where it has them
 * @param receiptDocumentId the stored receipt as a file; a deposit is not recorded without it
 * @param backupReceivedAt the time at which the buyer received a backup copy
 * @param incident true when a failure of the platform can be proven
 */
public record HandReceipt(
        String platform,
        String number,
        Instant startedAt,
        Instant completedAt,
        ZoneId zone,
        List<ListedFile> files,
        @Nullable UUID receiptDocumentId,
        @Nullable Instant backupReceivedAt,
        boolean incident) {

    static final int LONGEST_PLATFORM = 100;
    static final int LONGEST_NUMBER = 60;
    static final int MOST_FILES = 200;

    public HandReceipt {
        platform = required(platform, "platform", LONGEST_PLATFORM);
        number = required(number, "number", LONGEST_NUMBER);
        startedAt = startedAt.truncatedTo(ChronoUnit.SECONDS);
        completedAt = completedAt.truncatedTo(ChronoUnit.SECONDS);
        files = List.copyOf(files);
        if (completedAt.isBefore(startedAt)) {
            throw RuleViolation.of("completedAt", "submission.by-hand.ends-before-it-begins");
        }
        if (files.isEmpty()) {
            throw RuleViolation.of("files", "submission.by-hand.no-files");
        }
        if (files.size() > MOST_FILES) {
            throw RuleViolation.of("files", "submission.by-hand.too-many-files", MOST_FILES);
        }
    }

    /** Returns the key that makes a repeated record the same deposit: the platform and its receipt number. */
    public String idempotencyKey() {
        return platform.toLowerCase(Locale.ROOT) + "|" + number.toLowerCase(Locale.ROOT);
    }

    private static String required(String text, String field, int longest) {
        String given = text.strip();
        if (given.isEmpty()) {
            throw RuleViolation.of(field, "submission.by-hand.missing." + field);
        }
        if (given.length() > longest) {
            throw RuleViolation.of(field, "submission.by-hand.too-long", longest);
        }
        return given;
    }
}
