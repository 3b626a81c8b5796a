package org.cordee.submission.deposit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.pack.PackageFile;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer received and what it is worth. Times are whole seconds.
 *
 * @param documentId the package as it was agreed, with its hashes; what was deposited are the files
 * @param article by which it is judged
 * @param byHand what is known besides when the lead wrote it down
 */
public record Deposit(
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
        @Nullable ByHand byHand) {

    /**
     * What the lead wrote down besides.
     *
     * @param gaps by which files the deposit is not the package, none when it is
     */
    public record ByHand(
            String platform,
            ZoneId zone,
            @Nullable UUID receiptDocumentId,
            @Nullable Instant backupReceivedAt,
            boolean incident,
            List<FileGap> gaps) {}

    /** By which it came. */
    public Channel channel() {
        return byHand == null ? Channel.DROP_BOX : Channel.BY_HAND;
    }

    /** By which files it is not the package, none through the drop box. */
    public List<FileGap> gaps() {
        return byHand == null ? List.of() : byHand.gaps();
    }

    /** What comes twice through one channel is one deposit: the same package, the same receipt of a platform. */
    String onceKey() {
        return byHand == null
                ? manifestSha256
                : byHand.platform().toLowerCase(Locale.ROOT) + "|" + receiptNumber.toLowerCase(Locale.ROOT);
    }
}
