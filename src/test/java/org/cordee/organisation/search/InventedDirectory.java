package org.cordee.organisation.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A directory in memory with numbered changes, as the database shows them: a number is given out when a transaction
 * writes, and is seen when it commits.
 */
final class InventedDirectory implements ChangeSource {

    final NavigableMap<UUID, IndexedOrganisation> organisations = new TreeMap<>();
    private final NavigableMap<Long, UUID> committed = new TreeMap<>();
    private final Set<Long> open = new HashSet<>();
    private long given;
    boolean away;
    int questions;

    /** Writes an organisation in a transaction of its own. */
    void store(IndexedOrganisation organisation) {
        organisations.put(organisation.id(), organisation);
        commit(begin(), organisation.id());
    }

    void remove(UUID id) {
        organisations.remove(id);
        commit(begin(), id);
    }

    /** Gives out a number to a transaction that stays open. */
    long begin() {
        open.add(++given);
        return given;
    }

    void commit(long number, UUID organisationId) {
        open.remove(number);
        committed.put(number, organisationId);
    }

    /** Undoes an open transaction: its number is never seen. */
    void undo(long number) {
        open.remove(number);
    }

    void forgetUpTo(long number) {
        committed.headMap(number, true).clear();
    }

    IndexedOrganisationRows rows() {
        return new IndexedOrganisationRows(null) {
            @Override
            long count() {
                return organisations.size();
            }

            @Override
            List<UUID> idsAfter(@Nullable UUID id, int most) {
                ask();
                return (id == null ? organisations : organisations.tailMap(id, false))
                        .keySet().stream().limit(most).toList();
            }

            @Override
            List<IndexedOrganisation> read(Collection<UUID> ids) {
                ask();
                return ids.stream()
                        .map(organisations::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
            }
        };
    }

    private void ask() {
        questions++;
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }

    @Override
    public long last() {
        questions++;
        return committed.isEmpty() ? 0 : committed.lastKey();
    }

    @Override
    public List<Change> after(long number, int most) {
        return changes(committed.tailMap(number, false), most);
    }

    @Override
    public List<Change> within(Range range, int most) {
        return changes(committed.subMap(range.from(), true, range.to(), true), most);
    }

    private static List<Change> changes(NavigableMap<Long, UUID> some, int most) {
        return some.entrySet().stream()
                .limit(most)
                .map(entry -> new Change(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<Range> missingUpTo(long number) {
        List<Range> missing = new ArrayList<>();
        long before = committed.isEmpty() ? 0 : committed.firstKey();
        for (long one : committed.headMap(number, true).keySet()) {
            if (one > before + 1) {
                missing.add(new Range(before + 1, one - 1));
            }
            before = one;
        }
        return missing;
    }

    @Override
    public boolean isSettled(Range range) {
        return open.stream().noneMatch(number -> number >= range.from() && number <= range.to());
    }

    @Override
    public @Nullable UUID organisationOf(long number) {
        return committed.get(number);
    }

    @Override
    public long secondsBehind(long number) {
        return 0;
    }

    @Override
    public void removeOlderThan(Duration age) {
        // The tests remove changes themselves.
    }
}
