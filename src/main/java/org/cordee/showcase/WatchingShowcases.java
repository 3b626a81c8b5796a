package org.cordee.showcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the dates of events: reminds registered people and demonstrators, and records that an event has taken place.
 * Indexes find what is due, so that the cost follows the events that are due and not all events. Two nodes at once do
 * each thing once, because each locks the event.
 */
@Component
class WatchingShowcases {

    private static final Logger LOG = LoggerFactory.getLogger(WatchingShowcases.class);
    private static final Limit AT_ONCE = Limit.of(100);

    private final Showcases showcases;
    private final Demonstrations demonstrations;
    private final Registrations registrations;
    private final ShowcaseSettings settings;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    WatchingShowcases(
            Showcases showcases,
            Demonstrations demonstrations,
            Registrations registrations,
            ShowcaseSettings settings,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.showcases = showcases;
        this.demonstrations = demonstrations;
        this.registrations = registrations;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does what is due, each event in a transaction of its own. A second call finds nothing due; what fails for one event
     * is tried again in the next round.
     */
    @Scheduled(fixedDelay = 15, initialDelay = 6, timeUnit = TimeUnit.MINUTES)
    public void watch() {
        Instant now = clock.now();
        showcases.toRemind(now, AT_ONCE).forEach(id -> alone(id, () -> remind(id, now)));
        demonstrations.toRemind(now, AT_ONCE).forEach(id -> alone(id, () -> remindDemonstrator(id, now)));
        showcases.toHold(now, AT_ONCE).forEach(id -> alone(id, () -> hold(id, now)));
    }

    private void alone(UUID id, Runnable act) {
        try {
            transaction.executeWithoutResult(status -> act.run());
        } catch (RuntimeException | Error again) {
            LOG.error("showcase date not followed, will be tried again subject={}", id, again);
        }
    }

    private void remind(UUID showcaseId, Instant now) {
        Showcase showcase = showcases.getLocked(showcaseId);
        int wave = showcase.remind(settings.reminderDays(), now);
        showcases.saveAndFlush(showcase);
        if (wave > 0) {
            List<Registration> registered =
                    registrations.inStates(showcaseId, Set.of(RegistrationState.REGISTERED), Limit.unlimited());
            registered.forEach(one -> one.remind(wave, now));
            registrations.saveAllAndFlush(registered);
            LOG.info("showcase reminded showcase={} wave={}", showcaseId, wave);
        }
    }

    private void remindDemonstrator(UUID demonstrationId, Instant now) {
        UUID showcaseId = demonstrations.showcaseOf(demonstrationId).orElseThrow();
        Showcase showcase = showcases.getLocked(showcaseId);
        Demonstration demonstration = demonstrations.get(demonstrationId);
        boolean reminded = demonstration.remind(showcase, settings.demonstratorPause(), now);
        demonstrations.saveAndFlush(demonstration);
        if (reminded) {
            LOG.info("demonstrator reminded showcase={} demonstration={}", showcaseId, demonstrationId);
        }
    }

    private void hold(UUID showcaseId, Instant now) {
        Showcase showcase = showcases.getLocked(showcaseId);
        showcase.hold(Actor.system(), now);
        showcases.saveAndFlush(showcase);
        LOG.info("showcase held showcase={}", showcaseId);
    }
}
