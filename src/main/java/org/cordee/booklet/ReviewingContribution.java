package org.cordee.booklet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets coordinators read what structures sent: they ask for changes, or ask the structure to check its facts. */
@Component
public class ReviewingContribution {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewingContribution.class);

    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletDates dates;
    private final BusinessClock clock;

    ReviewingContribution(
            Contributions contributions, EntryRevisions revisions, BookletDates dates, BusinessClock clock) {
        this.contributions = contributions;
        this.revisions = revisions;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Asks for changes; the same words about the same revision again change nothing.
     *
     * @param revision the revision that the coordinator read
     * @param words what to change, and why
     * @throws NotFound for a missing contribution, and unless the actor is a coordinator
     * @throws RuleViolation without words, and unless this revision waits for its reading
     */
    @Transactional
    public void askChanges(Actor actor, UUID contributionId, int revision, String words) {
        BookletAccess.requireCoordinator(actor);
        String remark = BookletText.required("words", words, Contribution.LONGEST_REMARK);
        Contribution contribution = contributions.getLocked(contributionId);
        Instant now = clock.now();
        if (contribution.stateAt(now) == ContributionState.CHANGES_REQUESTED
                && remark.equals(contribution.remark())
                && contribution.revisions() == revision) {
            return;
        }
        requireLast(contribution, revision);
        contribution.askChanges(actor, remark, dates.changes(now), now);
        EntryRevision read = revisions.get(contributionId, revision);
        read.review(remark, actor.personId(), now);
        revisions.saveAndFlush(read);
        contributions.saveAndFlush(contribution);
        LOG.info("booklet changes asked contribution={} revision={}", contributionId, revision);
    }

    /**
     * Asks the structure to check the facts of its text; a second time for the same revision changes nothing.
     *
     * @param revision the revision that the coordinator read
     * @param englishSummary the summary for English readers; the structure may have written it
     * @throws NotFound for a missing contribution, and unless the actor is a coordinator
     * @throws RuleViolation without an English summary, and unless this revision waits for its reading
     */
    @Transactional
    public void askFactCheck(Actor actor, UUID contributionId, int revision, String englishSummary) {
        BookletAccess.requireCoordinator(actor);
        String english = BookletText.line("englishSummary", englishSummary, EntryContent.LONGEST_SUMMARY);
        Contribution contribution = contributions.getLocked(contributionId);
        Instant now = clock.now();
        if (contribution.stateAt(now) == ContributionState.TO_CHECK && contribution.revisions() == revision) {
            return;
        }
        requireLast(contribution, revision);
        contribution.askFactCheck(actor, english, dates.factCheck(now), now);
        EntryRevision read = revisions.get(contributionId, revision);
        read.addEnglishSummary(english);
        read.review(null, actor.personId(), now);
        revisions.saveAndFlush(read);
        contributions.saveAndFlush(contribution);
        LOG.info("booklet fact check asked contribution={} revision={}", contributionId, revision);
    }

    private static void requireLast(Contribution contribution, int revision) {
        if (contribution.revisions() != revision) {
            throw new RuleViolation("booklet.contribution.other-revision");
        }
    }

    /**
     * Gives one structure more time for what it is asked, also after its time was over.
     *
     * @param until the new last day, which ends at 18:00 in Paris; a working day
     * @throws NotFound for a missing contribution, and unless the actor is a coordinator
     * @throws RuleViolation naming {@code until}, and when the structure is asked nothing
     */
    @Transactional
    public void grantMoreTime(Actor actor, UUID contributionId, LocalDate until) {
        BookletAccess.requireCoordinator(actor);
        Instant end = BookletDates.endOf("until", until);
        Contribution contribution = contributions.getLocked(contributionId);
        Instant dueAt = contribution.dueAt();
        if (end.equals(dueAt)) {
            return;
        }
        contribution.grantMoreTime(actor, end, clock.now());
        contributions.saveAndFlush(contribution);
        LOG.info("booklet time granted contribution={} until={}", contributionId, end);
    }
}
