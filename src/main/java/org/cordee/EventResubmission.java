package org.cordee;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands events whose listener failed, or died, to it again; the registry alone would wait for the next start. Who fails
 * again waits twice as long each time, up to an hour, so that one broken listener does not keep the house busy.
 */
@Component
@EnableScheduling
class EventResubmission {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** 30 s doubled seven times is an hour and four minutes. */
    private static final int MOST_DOUBLINGS = 7;

    private final IncompleteEventPublications unheard;
    private final InstantSource clock = InstantSource.system();

    EventResubmission(IncompleteEventPublications unheard) {
        this.unheard = unheard;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    void resubmit() {
        Instant now = clock.instant();
        unheard.resubmitIncompletePublications(
                publication -> !dueAt(publication).isAfter(now));
    }

    /** When it is that event's turn again, by how often it was handed over already and when last. */
    static Instant dueAt(EventPublication publication) {
        Instant last = publication.getLastResubmissionDate();
        Instant since = last == null ? publication.getPublicationDate() : last;
        int failures = Math.min(Math.max(publication.getCompletionAttempts() - 1, 0), MOST_DOUBLINGS);
        return since.plus(FIRST_WAIT.multipliedBy(1L << failures));
    }
}
