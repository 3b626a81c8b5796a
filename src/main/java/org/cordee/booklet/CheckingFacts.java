package org.cordee.booklet;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a structure confirm the facts of the text that will be published. A structure that finds an error sends a
 * corrected text with {@link ContributingEntry#submit}, which a coordinator reads again.
 */
@Component
public class CheckingFacts {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingFacts.class);

    private final ContributingEntry contributing;
    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BusinessClock clock;

    CheckingFacts(
            ContributingEntry contributing,
            Contributions contributions,
            EntryRevisions revisions,
            BusinessClock clock) {
        this.contributing = contributing;
        this.contributions = contributions;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Confirms the facts of one revision; a second time changes nothing.
     *
     * @param revision the revision that the user read
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws RuleViolation when another revision is to be checked, or none; {@code booklet.contribution.late}
     */
    @Transactional
    public void confirm(Actor actor, UUID contributionId, int revision) {
        Contribution contribution = contributing.lockOwn(actor, contributionId);
        Instant now = clock.now();
        if (!contribution.confirmFacts(actor, revision, now)) {
            return;
        }
        EntryRevision checked = revisions.get(contributionId, revision);
        checked.confirm(now);
        revisions.saveAndFlush(checked);
        contributions.saveAndFlush(contribution);
        LOG.info("booklet facts confirmed contribution={} revision={}", contributionId, revision);
    }
}
