package org.cordee.library;

import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Page;

/**
 * The library of an organisation as its page shows it.
 *
 * @param total the number of kept entries
 * @param byFreshness the number of kept entries of each freshness; none is left out
 * @param byKind the number of kept entries of each kind; none is left out
 * @param rows the chosen entries
 * @param due the entries to take up first: expired, stale, then ageing
 * @param proposed the number of entries that were read from a file and wait for a decision
 */
public record LibraryShelf(
        int total,
        Map<Freshness, Integer> byFreshness,
        Map<LibraryKind, Integer> byKind,
        Page<LibraryRow> rows,
        List<LibraryRow> due,
        int proposed) {

    /** Returns the number of entries that must be read again or replaced. */
    public int toTakeUp() {
        return byFreshness.getOrDefault(Freshness.STALE, 0) + byFreshness.getOrDefault(Freshness.EXPIRED, 0);
    }
}
