package org.cordee.submission;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deposit as the buyer received it, with its outcome. Times are whole seconds.
 *
 * @param documentId the agreed package, with its hashes; {@code files} are the deposited files
 * @param article the article by which it is judged
 * @param byHand further facts when the lead recorded it, null for the drop box
 */
record Deposit(
        UUID id,
        UUID consortiumId,
        String receiptNumber,
        UUID documentId,
        String packageSha256,
        long packageSize,
        String manifestSha256,
        Instant startedAt,
        Instant completedAt,
        Instant deadlineAt,
        DepositOutcome outcome,
        String article,
        List<PackageFile> files,
        @Nullable HandDepositDetails byHand) {

    /**
     * The further facts of a deposit that the lead recorded.
     *
     * @param gaps the differences between the deposited files and the package, empty when there are none
     */
    public record HandDepositDetails(
            String platform,
            ZoneId zone,
            @Nullable UUID receiptDocumentId,
            @Nullable Instant backupReceivedAt,
            boolean incident,
            List<FileGap> gaps) {}

    /** Returns the channel through which it came. */
    public DepositChannelKind channel() {
        return byHand == null ? DepositChannelKind.DROP_BOX : DepositChannelKind.BY_HAND;
    }

    /** Returns the differences from the package, which are always empty for the drop box. */
    public List<FileGap> gaps() {
        return byHand == null ? List.of() : byHand.gaps();
    }

    /**
     * Returns the key that makes a repeated deposit the same one: the same package, or the same receipt of a platform.
     */
    String idempotencyKey() {
        return byHand == null
                ? manifestSha256
                : byHand.platform().toLowerCase(Locale.ROOT) + "|" + receiptNumber.toLowerCase(Locale.ROOT);
    }
}
