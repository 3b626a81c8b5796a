package org.cordee.submission.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.submission.pack.PackageFile;
import org.jspecify.annotations.Nullable;

/**
 * What one member is shown of the frozen bid before it approves: shares, its own prices, the files.
 *
 * @param total of the bid; null when the level of confidentiality keeps it to the lead
 * @param files without the evidence of others, and without the hash where it would betray others' prices
 * @param word why the lead asks again
 * @param memoClosed the information barrier keeps the memo from the reader, for the texts of the others in it
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

    /** What one member does in one lot. */
    public record Share(String lot, String name, boolean own, Percentage percentage, Amount amount, long hours) {}

    /** A line of the reader's own schedule. */
    public record Price(
            String lot, String label, String unit, BigDecimal quantity, BigDecimal unitPrice, BigDecimal total) {

        @Override
        public String toString() {
            return "Price[" + lot + "]";
        }
    }

    /** @param size, sha256 null when they would betray others' prices: the manifest's hash stands for the file */
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
