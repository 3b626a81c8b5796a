package org.cordee.introduction;

import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the sides of an introduction of the question that is open: the answer, or later the outcome. There are at
 * most two waves for each question, at least 24 hours apart, and none after the answer or the end. A timer calls it; it
 * may be called again.
 */
@Component
public class RemindingParties {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingParties.class);

    private final Introductions introductions;
    private final BusinessClock clock;

    RemindingParties(Introductions introductions, BusinessClock clock) {
        this.introductions = introductions;
        this.clock = clock;
    }

    /**
     * Begins the next reminder wave, if there may be one.
     *
     * @return false when nobody is reminded
     * @throws NotFound when there is no such introduction
     */
    @Transactional
    public boolean remind(UUID introductionId) {
        Introduction introduction = introductions.getLocked(introductionId);
        if (!introduction.remind(clock.now())) {
            return false;
        }
        introductions.saveAndFlush(introduction);
        LOG.info("introduction reminded introduction={}", introductionId);
        return true;
    }
}
