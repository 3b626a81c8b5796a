package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What proves a deposit: its number, the drop box's time in whole seconds, the outcome and the hashes.
 *
 * @param files every file but the manifest; empty for members other than the lead, since the hash of a short price list
 *     would let its prices be guessed. The manifest's own hash is sealed by a random value and tells nothing.
 */
public record Receipt(
        UUID consortium,
        String name,
        String state,
        String receiptNumber,
        DepositOutcome depositOutcome,
        Instant startedAt,
        Instant completedAt,
        Instant deadline,
        String packageSha256,
        long packageSize,
        String manifestSha256,
        List<PackageFile> files) {}
