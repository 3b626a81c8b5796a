package org.cordee.organisation.search;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The numbered changes of the directory as a node reads them. Only changes of ended transactions are seen. */
interface ChangeSource {

    /** One change: its number, and the organisation that has to be indexed again. */
    record Change(long number, UUID organisationId) {}

    /** A range of numbers that were given out and not seen: of open transactions, or of undone ones. */
    record Range(long from, long to) {}

    /** Returns the largest number, 0 when there is none; one look at the end of an index. */
    long last();

    /** Returns the changes above a number in their order, at most {@code most}. */
    List<Change> after(long number, int most);

    /** Returns the changes inside a range, at most {@code most}. */
    List<Change> within(Range range, int most);

    /** Returns the ranges of missing numbers between the smallest and a largest number. */
    List<Range> missingUpTo(long number);

    /** Tells whether no open transaction holds a number of the range: what is missing then never comes. */
    boolean isSettled(Range range);

    /** Returns the organisation of a change; null when the change was removed or never was. */
    @Nullable
    UUID organisationOf(long number);

    /** Returns how long ago, in seconds, the oldest change above a number was recorded; 0 when there is none. */
    long secondsBehind(long number);

    /**
     * Removes changes that are older than an age, the oldest numbers first and never the newest one: each node
     * recognises by it that the changes are those it followed. Several nodes may do it at once.
     */
    void removeOlderThan(Duration age);
}
