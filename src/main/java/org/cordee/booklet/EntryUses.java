package org.cordee.booklet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.introduction.IntroductionLookup;
import org.cordee.introduction.IntroductionLookup.EntryIntroductions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how entries were read, and what came of the introductions that began with them. Uses SQL because the readings of
 * a day are one row.
 */
@Component
@Transactional(readOnly = true)
public class EntryUses {

    private final JdbcClient jdbc;
    private final IntroductionLookup introductions;

    EntryUses(JdbcClient jdbc, IntroductionLookup introductions) {
        this.jdbc = jdbc;
        this.introductions = introductions;
    }

    /**
     * The figures of one entry.
     *
     * @param reads visitors who opened it, each counted once a day
     * @param introductions the number of introductions that were asked from it
     * @param groupings the number of those that led to a grouping, as one of their sides reported
     * @param contracts the number of those that led to a contract, as one of their sides reported
     */
    public record EntryFigures(long reads, long introductions, long groupings, long contracts) {

        static final EntryFigures NONE = new EntryFigures(0, 0, 0, 0);
    }

    /** Returns the figures of several entries, in two statements; an entry without any is left out. */
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
        for (EntryIntroductions begun : introductions.begunWith(entryIds)) {
            long reads =
                    figures.getOrDefault(begun.entryId(), EntryFigures.NONE).reads();
            figures.put(begun.entryId(), new EntryFigures(reads, begun.asked(), begun.groupings(), begun.contracts()));
        }
        return figures;
    }
}
