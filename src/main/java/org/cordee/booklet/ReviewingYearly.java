package org.cordee.booklet;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.TooEarly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks structures regularly whether their published entries are still right. A structure confirms its entry or takes
 * its text up again; without an answer the entry stays public with the date of its last confirmation.
 */
@Component
public class ReviewingYearly {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewingYearly.class);

    private final BookletEntries entries;
    private final Contributions contributions;
    private final BookletDates dates;
    private final BusinessClock clock;

    ReviewingYearly(BookletEntries entries, Contributions contributions, BookletDates dates, BusinessClock clock) {
        this.entries = entries;
        this.contributions = contributions;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Asks the structure of an entry. A timer calls it; it may be called again.
     *
     * @return false when the structure was asked before, or the entry was withdrawn
     * @throws TooEarly before the date of the review
     * @throws NotFound when there is no such entry
     */
    @Transactional
    public boolean ask(UUID entryId) {
        BookletEntry entry = entries.getLocked(entryId);
        Instant now = clock.now();
        if (!entry.askReview(dates.review(now), now)) {
            return false;
        }
        entries.saveAndFlush(entry);
        LOG.info("booklet review asked entry={}", entryId);
        return true;
    }

    /**
     * Reminds the structure of an open review. A timer calls it; it may be called again.
     *
     * @return false when the structure is not reminded
     * @throws NotFound when there is no such entry
     */
    @Transactional
    public boolean remind(UUID entryId) {
        BookletEntry entry = entries.getLocked(entryId);
        if (!entry.remindOfReview(clock.now())) {
            return false;
        }
        entries.saveAndFlush(entry);
        return true;
    }

    /**
     * Ends an open review that nobody answered in time. A timer calls it; it may be called again.
     *
     * @return false when there was nothing to end
     * @throws NotFound when there is no such entry
     */
    @Transactional
    public boolean lapse(UUID entryId) {
        BookletEntry entry = entries.getLocked(entryId);
        if (!entry.lapseReview(dates, clock.now())) {
            return false;
        }
        entries.saveAndFlush(entry);
        LOG.info("booklet review lapsed entry={}", entryId);
        return true;
    }

    /**
     * Says that an entry is right as it is, also before it is asked; a second time on one day changes nothing.
     *
     * @param revision the public revision that the user read
     * @throws NotFound for a missing entry, and unless the actor acts for its structure
     * @throws RuleViolation when another revision is public, and after the entry was withdrawn
     */
    @Transactional
    public void confirm(Actor actor, UUID entryId, int revision) {
        Contribution contribution = contributions.getLocked(entryId);
        BookletAccess.requireOwn(actor, contribution);
        BookletEntry entry = entries.getLocked(entryId);
        if (entry.confirm(actor, revision, dates, clock.now())) {
            entries.saveAndFlush(entry);
            LOG.info("booklet entry confirmed entry={}", entryId);
        }
    }

    /**
     * Takes a text with confirmed facts up again. A public text stays until a coordinator publishes a newer one; a text
     * that is not public yet is no longer confirmed. A second time changes nothing.
     *
     * @throws NotFound for a missing contribution, and unless the actor acts for its structure
     * @throws RuleViolation unless the facts are confirmed, and after the entry was withdrawn
     */
    @Transactional
    public void change(Actor actor, UUID entryId) {
        Contribution contribution = contributions.getLocked(entryId);
        BookletAccess.requireOwn(actor, contribution);
        Optional<BookletEntry> entry = entries.findLocked(entryId);
        Instant now = clock.now();
        if (contribution.stateAt(now) == ContributionState.CHANGES_REQUESTED) {
            return;
        }
        contribution.takeUpAgain(actor, entry.isPresent(), dates.changes(now), now);
        if (entry.isPresent()) {
            entry.get().beginChange(actor, dates, now);
            entries.saveAndFlush(entry.get());
        }
        contributions.saveAndFlush(contribution);
        LOG.info("booklet entry taken up again entry={}", entryId);
    }
}
