package org.cordee.booklet;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a structure write its contribution, with an account or by the one-time link of a letter. The link stays open
 * while the structure may be asked something. Each act locks this contribution alone.
 */
@Component
public class ContributingEntry {

    /** The purpose of the links that open a contribution; their subject is the contribution. */
    public static final String LINK_PURPOSE = "booklet";

    private static final int LONGEST_REASON = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ContributingEntry.class);

    private final Contributions contributions;
    private final EntryRevisions revisions;
    private final BookletCalls calls;
    private final BusinessClock clock;

    ContributingEntry(Contributions contributions, EntryRevisions revisions, BookletCalls calls, BusinessClock clock) {
        this.contributions = contributions;
        this.revisions = revisions;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Keeps a draft, which may lack anything.
     *
     * @param draftNumber the number of the draft that the user saw
     * @return the number of the new draft
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws RuleViolation with every field of a wrong form; {@code booklet.contribution.late} when the time is over
     * @throws ObjectOptimisticLockingFailureException when a colleague saved another draft meanwhile
     */
    @Transactional
    public int saveDraft(Actor actor, UUID contributionId, int draftNumber, EntryContent typed) {
        Contribution contribution = lockOwn(actor, contributionId);
        Instant now = clock.now();
        contribution.requireWritable(now);
        keep(contribution, draftNumber, typed, now);
        contributions.saveAndFlush(contribution);
        return contribution.draftNumber();
    }

    /**
     * Sends the text to the coordinators as a new revision; the text that was sent last, sent again, changes nothing.
     *
     * @param draftNumber the number of the draft that the user saw
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws RuleViolation with everything that is missing or of a wrong form; {@code booklet.contribution.late} when
     * the time is over
     * @throws ObjectOptimisticLockingFailureException when a colleague saved another draft meanwhile
     */
    @Transactional
    public void submit(Actor actor, UUID contributionId, int draftNumber, EntryContent typed) {
        Contribution contribution = lockOwn(actor, contributionId);
        Instant now = clock.now();
        if (isSentAlready(contribution, typed, now)) {
            return;
        }
        contribution.requireWritable(now);
        keep(contribution, draftNumber, typed, now);
        EntryRevision sent = contribution.submit(actor, now);
        revisions.saveAndFlush(sent);
        contributions.saveAndFlush(contribution);
        LOG.info("booklet contribution submitted contribution={} revision={}", contributionId, sent.number());
    }

    private boolean isSentAlready(Contribution contribution, EntryContent typed, Instant now) {
        return contribution.stateAt(now) == ContributionState.SUBMITTED
                && typed.checked(clock.today())
                        .withPhotos(contribution.draft().photos())
                        .equals(contribution.draft());
    }

    private void keep(Contribution contribution, int draftNumber, EntryContent typed, Instant now) {
        EntryContent read = typed.checked(clock.today());
        if (contribution.draftNumber() != draftNumber) {
            throw new ObjectOptimisticLockingFailureException(Contribution.class, contribution.id());
        }
        contribution.saveDraft(read, now);
    }

    /**
     * Says that the structure does not contribute; a second time changes nothing.
     *
     * @param reason may be empty
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws RuleViolation after a text was sent, and when the time is over
     */
    @Transactional
    public void decline(Actor actor, UUID contributionId, String reason) {
        String why = BookletText.optional("reason", reason, LONGEST_REASON);
        Contribution contribution = lockOwn(actor, contributionId);
        contribution.decline(actor, why, clock.now());
        contributions.saveAndFlush(contribution);
        LOG.info("booklet contribution declined contribution={}", contributionId);
    }

    /**
     * Locks a contribution until the transaction ends.
     *
     * @throws NotFound unless the actor acts for its structure
     * @throws RuleViolation when the call was cancelled
     */
    Contribution lockOwn(Actor actor, UUID contributionId) {
        Contribution contribution = contributions.getLocked(contributionId);
        BookletAccess.requireOwn(actor, contribution);
        calls.get(contribution.callId()).requireAlive();
        return contribution;
    }
}
