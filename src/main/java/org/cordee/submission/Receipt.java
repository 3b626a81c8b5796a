package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The proof of a deposit: its number, the receiving clock's time in whole seconds, the outcome and the hashes.
 *
 * @param depositId the id with which the platform's own receipt is fetched
 * @param article the article by which the outcome is judged
 * @param packageSize in bytes; null for members other than the lead, because it grows with the other members' prices
 * @param files every file but the manifest; empty for members other than the lead, because the hash of a short price
 * list would let its prices be guessed. The manifest's own hash is sealed with a random value and reveals nothing.
 * @param platform the platform of a deposit by hand, null for the drop box
 * @param zone the time zone of the receiving clock
 * @param platformReceipt true when the platform's own receipt is stored
 * @param gaps the differences between a deposit by hand and the package
 * @param proofs the number of files by the proof that the receipt gives
 * @param demonstration true when the package was not sent to the buyer: a demonstration or a simulation
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
        List<DepositedFile> files,
        DepositChannelKind channel,
        @Nullable String platform,
        String zone,
        boolean platformReceipt,
        List<FileGap> gaps,
        ProofCounts proofs,
        boolean demonstration) {}
