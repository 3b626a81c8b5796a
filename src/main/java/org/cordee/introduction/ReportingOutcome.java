package org.cordee.introduction;

import java.util.UUID;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks what came of an introduction, and records what one side says. The first report counts. */
@Component
public class ReportingOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(ReportingOutcome.class);

    private final Introductions introductions;
    private final IntroductionDates dates;
    private final BusinessClock clock;

    ReportingOutcome(Introductions introductions, IntroductionDates dates, BusinessClock clock) {
        this.introductions = introductions;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Asks both sides what came of it, 21 days after their agreement. A timer calls it; it may be called again.
     *
     * @return false when nobody is asked: it is too early, it was asked before, or one side has reported
     * @throws NotFound when there is no such introduction
     */
    @Transactional
    public boolean ask(UUID introductionId) {
        Introduction introduction = introductions.getLocked(introductionId);
        if (!introduction.askOutcome(dates, clock.now())) {
            return false;
        }
        introductions.saveAndFlush(introduction);
        LOG.info("introduction outcome asked introduction={}", introductionId);
        return true;
    }

    /**
     * Records what came of it, from the agreement on.
     *
     * @throws NotFound when the participant stands for neither side
     * @throws RuleViolation {@code introduction.no-outcome.STATE} before the agreement and after the first report
     */
    @Transactional
    public void report(IntroductionParticipant who, IntroductionOutcome outcome) {
        Introduction introduction = introductions.getLocked(who.introductionId());
        IntroductionSide side = introduction.sideOf(who);
        introduction.report(side, outcome, dates, who.actor(), clock.now());
        introductions.saveAndFlush(introduction);
        LOG.info("introduction outcome reported introduction={} outcome={}", introduction.id(), outcome);
    }
}
