package org.cordee.webhook;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes facts and attempts that are older than the settings say, some at a time. */
@Component
class ForgettingFacts {

    private static final Logger LOG = LoggerFactory.getLogger(ForgettingFacts.class);
    private static final int AT_ONCE = 1000;
    private static final int ROUNDS = 100;

    private final Feeds feeds;
    private final DeliveryLog log;
    private final WebhookSettings settings;

    ForgettingFacts(Feeds feeds, DeliveryLog log, WebhookSettings settings) {
        this.feeds = feeds;
        this.log = log;
        this.settings = settings;
    }

    /** Deletes at most {@value #AT_ONCE} × {@value #ROUNDS} rows of each table; the next round deletes the others. */
    @Scheduled(fixedDelay = 60, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        Instant now = Instant.now();
        int facts = 0;
        int attempts = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int some = feeds.forget(now.minus(settings.kept()), AT_ONCE);
            int others = log.forget(now.minus(settings.logKept()), AT_ONCE);
            facts += some;
            attempts += others;
            if (some < AT_ONCE && others < AT_ONCE) {
                break;
            }
        }
        if (facts + attempts > 0) {
            LOG.info("old facts forgotten facts={} attempts={}", facts, attempts);
        }
    }
}
