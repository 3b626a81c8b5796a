package org.cordee.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

/**
 * Lists the files that a version changes.
 *
 * @param number the number of the version
 * @param former the number of the version with which it is compared; null for the first version
 * @param kinds how many files changed in each way, in the order of the ways
 * @param unchanged how many files stayed as they were
 * @param lines some of the changes, those of the rules first
 */
public record VersionChanges(
        int number, @Nullable Integer former, List<ChangeCount> kinds, long unchanged, Page<ChangeLine> lines) {

    /**
     * Counts the files that changed in one way.
     *
     * @param files the number of files
     */
    public record ChangeCount(ChangeKind kind, long files) {}

    /** Tells if the words of some files are still to be compared. */
    public boolean isAwaited() {
        return lines.stream().anyMatch(line -> line.state() == ComparisonState.AWAITED);
    }
}
