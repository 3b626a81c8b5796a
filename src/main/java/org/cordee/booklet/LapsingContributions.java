package org.cordee.booklet;

import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the time of structures that did nothing, and reminds them before. Timers call it; it may be called again.
 */
@Component
public class LapsingContributions {

    private static final Logger LOG = LoggerFactory.getLogger(LapsingContributions.class);

    private final Contributions contributions;
    private final BusinessClock clock;

    LapsingContributions(Contributions contributions, BusinessClock clock) {
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * Ends the time of a structure when it is over. What it wrote is kept, and a coordinator may give it more time.
     *
     * @return false when there was nothing to end: it acted, its time is not over, or it was ended before
     * @throws NotFound when there is no such contribution
     */
    @Transactional
    public boolean lapse(UUID contributionId) {
        Contribution contribution = contributions.getLocked(contributionId);
        if (!contribution.lapse(clock.now())) {
            return false;
        }
        contributions.saveAndFlush(contribution);
        LOG.info("booklet contribution lapsed contribution={}", contributionId);
        return true;
    }

    /**
     * Begins the next reminder wave, if there may be one.
     *
     * @return false when the structure is not reminded
     * @throws NotFound when there is no such contribution
     */
    @Transactional
    public boolean remind(UUID contributionId) {
        Contribution contribution = contributions.getLocked(contributionId);
        if (!contribution.remind(clock.now())) {
            return false;
        }
        contributions.saveAndFlush(contribution);
        LOG.info("booklet contribution reminded contribution={}", contributionId);
        return true;
    }
}
