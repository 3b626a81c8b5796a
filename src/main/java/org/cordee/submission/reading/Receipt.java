package org.cordee.submission.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.submission.DepositOutcome;
import org.cordee.submission.deposit.Channel;
import org.cordee.submission.deposit.FileGap;
import org.cordee.submission.pack.PackageFile;
import org.jspecify.annotations.Nullable;

/**
 * What proves a deposit: its number, the receiving clock's time in whole seconds, the outcome and the hashes.
 *
 * @param depositId by which the platform's own receipt is fetched
 * @param article by which the outcome is judged
 * @param packageSize in octets; null for members other than the lead, since it grows with what the others ask
 * @param files every file but the manifest; empty for members other than the lead, since the hash of a short price list
 *     would let its prices be guessed. The manifest's own hash is sealed by a random value and tells nothing.
 * @param platform where it was deposited by hand; null for the drop box
 * @param zone in which the receiving clock says its times
 * @param platformReceipt whether the platform's own receipt is kept
 * @param gaps by which files a deposit made by hand is not the package
 */
public record Receipt(
        UUID consortium,
        String name,
        String state,
        UUID depositId,
        String receiptNumber,
        DepositOutcome depositOutcome,
        String article,
        Instant startedAt,
        Instant completedAt,
        Instant deadline,
        String packageSha256,
        @Nullable Long packageSize,
        String manifestSha256,
        List<PackageFile> files,
        Channel channel,
        @Nullable String platform,
        String zone,
        boolean platformReceipt,
        List<FileGap> gaps) {}
