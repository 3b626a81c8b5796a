package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One file of a deposit, as the receiver listed it.
 *
 * @param size in bytes, as written by the receiver; 0 when it is unknown
 * @param sha256 null when the receiver gave no hash
 * @param proof what the receiver's list proves for the file of the package
 */
@Embeddable
public record DepositedFile(
        String name,
        long size,
        @Nullable String sha256,
        @Enumerated(EnumType.STRING) FileProof proof) {

    /** Returns a file that the receiver itself compared by hash. */
    static DepositedFile proven(PackageFile file) {
        return new DepositedFile(file.name(), file.size(), file.sha256(), FileProof.HASH);
    }

    static DepositedFile of(ListedFile file, FileProof proof) {
        return new DepositedFile(file.name(), file.size().bytes(), file.sha256(), proof);
    }
}
