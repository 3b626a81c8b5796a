package org.cordee.booklet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.booklet.BookletEvent.EntryUsed;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what began with entries of booklets, and counts it. Other rooms report it. Uses SQL because each report is
 * one insert that a second one must not repeat.
 */
@Component
public class EntryUses {

    private final JdbcClient jdbc;
    private final BookletEntries entries;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    EntryUses(JdbcClient jdbc, BookletEntries entries, ApplicationEventPublisher events, BusinessClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The figures of one entry.
     *
     * @param reads visitors who opened it, each counted once a day
     * @param introductions introductions that were asked from it
     * @param groupings groupings that began with it
     * @param contracts contracts that began with it
     */
    public record EntryFigures(long reads, long introductions, long groupings, long contracts) {

        static final EntryFigures NONE = new EntryFigures(0, 0, 0, 0);
    }

    /**
     * Records that something began with an entry. A second report about the same subject changes nothing.
     *
     * @param subjectId the introduction, the grouping or the contract
     * @return false when it was recorded before, or there is no such public entry
     */
    @Transactional
    public boolean record(Actor actor, UUID entryId, EntryUse use, UUID subjectId) {
        Optional<BookletEntry> entry = entries.findById(entryId).filter(BookletEntry::isPublic);
        if (entry.isEmpty()) {
            return false;
        }
        Instant now = clock.now();
        int added = jdbc.sql("INSERT IGNORE INTO booklet_entry_use (kind, subject_id, entry_id, used_at)"
                        + " VALUES (?, ?, ?, ?)")
                .params(use.name(), subjectId, entryId, Timestamp.from(now))
                .update();
        if (added == 0) {
            return false;
        }
        events.publishEvent(new EntryUsed(
                EventHeader.outsideConsortia(actor, now),
                entryId,
                entry.get().callId(),
                entry.get().organisationId(),
                use,
                subjectId));
        return true;
    }

    /** Returns the entry with which something began; empty when it began with none. */
    @Transactional(readOnly = true)
    public Optional<UUID> entryOf(EntryUse use, UUID subjectId) {
        return jdbc.sql("SELECT entry_id FROM booklet_entry_use WHERE kind = ? AND subject_id = ?")
                .params(use.name(), subjectId)
                .query(UUID.class)
                .optional();
    }

    /** Returns the figures of several entries, in two statements; an entry without any is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, EntryFigures> figuresOf(Collection<UUID> entryIds) {
        if (entryIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, EntryFigures> figures = new HashMap<>();
        jdbc.sql("SELECT entry_id, SUM(readings) AS total FROM booklet_entry_read WHERE entry_id IN (:ids)"
                        + " GROUP BY entry_id")
                .param("ids", entryIds)
                .query((row, number) -> figures.put(
                        row.getObject("entry_id", UUID.class), new EntryFigures(row.getLong("total"), 0, 0, 0)))
                .list();
        jdbc.sql("SELECT entry_id, SUM(kind = 'INTRODUCTION') AS introductions, SUM(kind = 'GROUPING') AS groupings,"
                        + " SUM(kind = 'CONTRACT') AS contracts FROM booklet_entry_use WHERE entry_id IN (:ids)"
                        + " GROUP BY entry_id")
                .param("ids", entryIds)
                .query((row, number) -> figures.merge(
                        row.getObject("entry_id", UUID.class),
                        new EntryFigures(
                                0,
                                row.getLong("introductions"),
                                row.getLong("groupings"),
                                row.getLong("contracts")),
                        EntryUses::sum))
                .list();
        return figures;
    }

    private static EntryFigures sum(EntryFigures one, EntryFigures other) {
        return new EntryFigures(
                one.reads() + other.reads(),
                one.introductions() + other.introductions(),
                one.groupings() + other.groupings(),
                one.contracts() + other.contracts());
    }
}
