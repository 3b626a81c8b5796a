package org.cordee;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands events whose listener failed, or died, to it again; the registry alone would wait for the next start. */
@Component
@EnableScheduling
class EventResubmission {

    private static final Duration AGE = Duration.ofSeconds(30);

    private final IncompleteEventPublications unheard;

    EventResubmission(IncompleteEventPublications unheard) {
        this.unheard = unheard;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    void resubmit() {
        unheard.resubmitIncompletePublicationsOlderThan(AGE);
    }
}
