package org.cordee.submission;

import jakarta.persistence.Embeddable;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A piece that the buyer's documents ask for, as the lead typed it.
 *
 * @param name as the documents name it
 * @param file the file of the package that is this piece; null when the lead has named none
 * @param signatureAsked true when the documents ask for a signature
 * @param maxMegabytes the largest size that the platform accepts; null when the documents give none
 */
@Embeddable
public record BuyerPiece(
        String name,
        @Nullable String file,
        boolean signatureAsked,
        @Nullable Integer maxMegabytes) {

    static final int LONGEST_NAME = 250;
    private static final int MOST_MEGABYTES = 100_000;

    public BuyerPiece {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw RuleViolation.of("name", "submission.pieces.name", LONGEST_NAME);
        }
        file = file == null || file.isBlank() ? null : file.strip();
        if (file != null && file.length() > LONGEST_NAME) {
            throw RuleViolation.of("file", "submission.by-hand.too-long", LONGEST_NAME);
        }
        if (maxMegabytes != null && (maxMegabytes < 1 || maxMegabytes > MOST_MEGABYTES)) {
            throw RuleViolation.of("maxMegabytes", "submission.pieces.size", MOST_MEGABYTES);
        }
    }

    /** Checks that a file is larger than the platform accepts. A megabyte counts a million bytes here. */
    boolean isExceededBy(long size) {
        return maxMegabytes != null && size > maxMegabytes * 1_000_000L;
    }
}
