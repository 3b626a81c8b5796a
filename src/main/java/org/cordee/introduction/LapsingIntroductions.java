package org.cordee.introduction;

import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends introductions that nobody answered in time. A timer calls it; it may be called again. */
@Component
public class LapsingIntroductions {

    private static final Logger LOG = LoggerFactory.getLogger(LapsingIntroductions.class);

    private final Introductions introductions;
    private final IntroductionDates dates;
    private final OneTimeLinks links;
    private final BusinessClock clock;

    LapsingIntroductions(
            Introductions introductions, IntroductionDates dates, OneTimeLinks links, BusinessClock clock) {
        this.introductions = introductions;
        this.dates = dates;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Ends an introduction whose time is over; nothing is shown, and given contacts are erased.
     *
     * @return false when there was nothing to end: it was answered, its time is not over, or it has lapsed before
     * @throws NotFound when there is no such introduction
     */
    @Transactional
    public boolean lapse(UUID introductionId) {
        Introduction introduction = introductions.getLocked(introductionId);
        if (!introduction.lapse(dates, clock.now())) {
            return false;
        }
        introductions.saveAndFlush(introduction);
        links.markAllUsed(AnsweringIntroduction.LINK_PURPOSE, introductionId);
        LOG.info("introduction lapsed introduction={}", introductionId);
        return true;
    }
}
