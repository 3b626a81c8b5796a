package org.cordee.library;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the entries whose review has become due or whose validity has ended, so that their owners are written to, once
 * for each of these days. It follows an index of planned days: its cost grows with the entries that are due and not with
 * the libraries.
 */
@Component
class RemindingOwners {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingOwners.class);
    private static final Limit AT_ONCE = Limit.of(100);

    /** Letters are written in the morning: the day of an entry begins at eight in Paris. */
    private static final Duration MORNING = Duration.ofHours(8);

    private final LibraryEntries entries;
    private final BusinessClock clock;

    RemindingOwners(LibraryEntries entries, BusinessClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Looks at up to a hundred entries. Two nodes at once look at different ones, and a second call finds none of them
     * due.
     *
     * @return the number of notices
     */
    @Scheduled(fixedDelay = 15, initialDelay = 8, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public int remind() {
        Instant now = clock.now();
        LocalDate day = dayOfLetters(now);
        List<LibraryEntry> due = entries.claimForNotice(day, AT_ONCE);
        int noticed = 0;
        for (LibraryEntry entry : due) {
            if (entry.notice(day, now)) {
                noticed++;
            }
            entries.saveAndFlush(entry);
        }
        if (noticed > 0) {
            LOG.info("library owners reminded entries={}", noticed);
        }
        return noticed;
    }

    /** Returns the day whose letters may be written: before eight in the morning the day before. */
    static LocalDate dayOfLetters(Instant now) {
        return now.atZone(Deadline.PARIS).toLocalDateTime().minus(MORNING).toLocalDate();
    }
}
