package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the drop box received: a complete package, when it was completely there, and whether that was in time. Times are whole seconds. */
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
        List<PackageFile> files) {}
