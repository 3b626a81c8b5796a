package org.cordee.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The frozen bid as one member sees it before it approves: shares, its own prices and the files.
 *
 * @param total the amount of the bid, null when its level of confidentiality shows it to the lead only
 * @param files the files without other members' evidence, and without a hash that would reveal other members' prices
 * @param word why the lead asks again
 * @param memoClosed true when the information barrier hides the memo, because it contains the other members' texts
 */
public record ApprovalView(
        UUID id,
        UUID consortiumId,
        String consortiumName,
        String leadName,
        String organisationName,
        ApprovalState state,
        boolean answerable,
        Instant dueAt,
        Instant lastCallAt,
        String manifestSha256,
        String text,
        String textSha256,
        @Nullable Instant answeredAt,
        @Nullable String reason,
        @Nullable String word,
        List<Share> shares,
        List<Price> prices,
        @Nullable Amount total,
        List<ShownFile> files,
        boolean memoClosed) {

    /** The part of one member in one lot. */
    public record Share(String lot, String name, boolean own, Percentage percentage, Amount amount, long hours) {}

    /** A line of the reader's own price schedule. */
    public record Price(
            String lot, String label, String unit, BigDecimal quantity, BigDecimal unitPrice, BigDecimal total) {

        @Override
        public String toString() {
            return "Price[" + lot + "]";
        }
    }

    /**
     * A file of the package.
     *
     * @param size, sha256 null when they would reveal other members' prices: the manifest's hash then covers the file
     */
    public record ShownFile(
            String name, @Nullable Long size, @Nullable String sha256) {

        static ShownFile of(PackageFile file) {
            return ApprovalText.mayShowHash(file)
                    ? new ShownFile(file.name(), file.size(), file.sha256())
                    : new ShownFile(file.name(), null, null);
        }
    }

    @Override
    public String toString() {
        return "ApprovalView[" + id + "]";
    }
}
