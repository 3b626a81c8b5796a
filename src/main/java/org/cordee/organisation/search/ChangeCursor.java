package org.cordee.organisation.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.organisation.search.ChangeSource.Change;
import org.cordee.organisation.search.ChangeSource.Range;
import org.jspecify.annotations.Nullable;

/**
 * The place of a node among the numbered changes. A transaction takes its numbers when it writes, and others may commit
 * before it: such a number is missing for a while. A missing number stays open until its change is seen, or until it is
 * older than any statement may run and no open transaction holds it. The place and the open numbers are stored with
 * each commit of the index. Not safe for several threads.
 */
final class ChangeCursor {

    /**
     * A statement ends after 50 seconds, so that each number that was given out is written after this time, and a lock
     * on it shows whether its transaction is still open.
     */
    static final Duration LONGEST_STATEMENT = Duration.ofSeconds(60);

    private static final String LAST = "last";
    private static final String LAST_ORGANISATION = "last-organisation";
    private static final String MISSING = "missing";

    private long last;
    private @Nullable UUID lastOrganisation;

    /** The missing numbers with the machine time in nanoseconds at which each range was first missed. */
    private final Map<Range, Long> missing = new TreeMap<>((one, other) -> Long.compare(one.from(), other.from()));

    private ChangeCursor(long last, @Nullable UUID lastOrganisation) {
        this.last = last;
        this.lastOrganisation = lastOrganisation;
    }

    /**
     * Begins at the newest change, before the tables are read: what changes later is read again from there. Numbers
     * that are missing below it are open.
     */
    static ChangeCursor atNewest(ChangeSource source, long nanoTime) {
        long newest = source.last();
        ChangeCursor cursor = new ChangeCursor(newest, newest == 0 ? null : source.organisationOf(newest));
        source.missingUpTo(newest).forEach(range -> cursor.missing.put(range, nanoTime));
        return cursor;
    }

    /** Reads the place from the values that were stored with a commit of the index. */
    static ChangeCursor of(Map<String, String> stored, long nanoTime) {
        String organisation = stored.getOrDefault(LAST_ORGANISATION, "");
        ChangeCursor cursor = new ChangeCursor(
                Long.parseLong(stored.getOrDefault(LAST, "0")),
                organisation.isEmpty() ? null : UUID.fromString(organisation));
        for (String range : stored.getOrDefault(MISSING, "").split(",")) {
            String[] ends = range.split("-");
            if (ends.length == 2) {
                cursor.missing.put(new Range(Long.parseLong(ends[0]), Long.parseLong(ends[1])), nanoTime);
            }
        }
        return cursor;
    }

    /** Adds the place to the values that are stored with a commit of the index. */
    void store(Map<String, String> values) {
        values.put(LAST, String.valueOf(last));
        values.put(LAST_ORGANISATION, lastOrganisation == null ? "" : lastOrganisation.toString());
        List<String> ranges = missing.keySet().stream()
                .map(range -> range.from() + "-" + range.to())
                .toList();
        values.put(MISSING, String.join(",", ranges));
    }

    long last() {
        return last;
    }

    Collection<Range> missing() {
        return List.copyOf(missing.keySet());
    }

    /** The relation of the changes of a database to an index. */
    enum Relation {
        /** The index has followed them. */
        SAME,
        /** The index has followed them, but those after its place were removed. */
        REMOVED,
        /** They are of another database, or of an earlier state of it that was restored. */
        OTHER
    }

    /** Compares the change at the place of this index with the one that is recorded under its number. */
    Relation relationTo(ChangeSource source) {
        if (last == 0) {
            List<Change> first = source.after(0, 1);
            return first.isEmpty() || first.get(0).number() == 1 ? Relation.SAME : Relation.OTHER;
        }
        UUID recorded = source.organisationOf(last);
        if (recorded != null) {
            return recorded.equals(lastOrganisation) ? Relation.SAME : Relation.OTHER;
        }
        return source.last() > last ? Relation.REMOVED : Relation.OTHER;
    }

    /**
     * Reads the next changes and those that came late.
     *
     * @param most the most changes of one call
     * @return the organisations to index again; empty when there is nothing to do
     */
    Set<UUID> next(ChangeSource source, int most, long nanoTime) {
        Set<UUID> changed = new LinkedHashSet<>();
        readMissing(source, most, nanoTime, changed);
        long newest = source.last();
        if (newest > last) {
            for (Change change : source.after(last, most)) {
                if (change.number() > last + 1) {
                    missing.put(new Range(last + 1, change.number() - 1), nanoTime);
                }
                last = change.number();
                lastOrganisation = change.organisationId();
                changed.add(change.organisationId());
            }
        }
        return changed;
    }

    private void readMissing(ChangeSource source, int most, long nanoTime, Set<UUID> changed) {
        for (Range range : missing()) {
            Long since = missing.get(range);
            boolean old = since != null && nanoTime - since > LONGEST_STATEMENT.toNanos();
            // Asked before the changes are read: a transaction that ends between the two is then read.
            boolean settled = old && source.isSettled(range);
            List<Change> late = source.within(range, most);
            late.forEach(change -> changed.add(change.organisationId()));
            if (settled && late.size() < most) {
                missing.remove(range);
            } else if (!late.isEmpty()) {
                split(range, late, since == null ? nanoTime : since);
            }
        }
    }

    /** Keeps what is missing between the changes that came. */
    private void split(Range range, List<Change> late, long since) {
        missing.remove(range);
        List<Range> rest = new ArrayList<>();
        long from = range.from();
        for (Change change : late) {
            rest.add(new Range(from, change.number() - 1));
            from = change.number() + 1;
        }
        rest.add(new Range(from, range.to()));
        rest.stream().filter(part -> part.from() <= part.to()).forEach(part -> missing.put(part, since));
    }
}
