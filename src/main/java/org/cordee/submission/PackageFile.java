package org.cordee.submission;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.cordee.document.ArchiveEntry;
import org.cordee.shared.RuleViolation;

/** One file of a package as its manifest lists it. The size is in bytes. */
@Embeddable
public record PackageFile(String name, long size, String sha256) {

    private static final int LONGEST_NAME = 250;

    public static PackageFile of(ArchiveEntry entry) {
        return new PackageFile(entry.name(), entry.bytes().length, entry.sha256());
    }

    /** Creates a file from a user's statement: the hash in any case, the size 0 when it is unknown. */
    public static PackageFile fromStatement(String name, long size, String sha256) {
        String hash = sha256.strip().toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw RuleViolation.of("files", "submission.by-hand.no-hash", name);
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw RuleViolation.of("files", "submission.by-hand.file-name", LONGEST_NAME);
        }
        return new PackageFile(name.strip(), size, hash);
    }
}
