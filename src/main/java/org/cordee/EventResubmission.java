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
 * Sends an event again to a listener that failed or did not finish; the event registry alone would wait for the next
 * start. The wait doubles after each failure, up to about an hour, so that a broken listener does not keep the server
 * busy.
 */
@Component
@EnableScheduling
class EventResubmission {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    /** The longest wait: 30 s doubled seven times is 64 minutes. */
    private static final int MOST_DOUBLINGS = 7;

    private final IncompleteEventPublications incomplete;
    private final InstantSource clock = InstantSource.system();
    private final Instant started = clock.instant();

    EventResubmission(IncompleteEventPublications incomplete) {
        this.incomplete = incomplete;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    void resubmit() {
        resubmit(clock.instant());
    }

    void resubmit(Instant now) {
        incomplete.resubmitIncompletePublications(
                publication -> !dueAt(publication).isAfter(now) && !isRunning(publication, started, now));
    }

    /**
     * Returns true while a listener of this run of the server handles the event: sent again now, the event would be
     * handled twice at once. An earlier run ended with its listeners. After an hour the listener counts as gone.
     */
    static boolean isRunning(EventPublication publication, Instant started, Instant now) {
        Instant begun = lastSent(publication);
        return publication.getStatus() == EventPublication.Status.PROCESSING
                && !begun.isBefore(started)
                && begun.plus(LONGEST_RUN).isAfter(now);
    }

    private static Instant lastSent(EventPublication publication) {
        Instant last = publication.getLastResubmissionDate();
        return last == null ? publication.getPublicationDate() : last;
    }

    /** Returns when the event is due again, computed from the number of attempts and the last one. */
    static Instant dueAt(EventPublication publication) {
        Instant since = lastSent(publication);
        int failures = Math.min(Math.max(publication.getCompletionAttempts() - 1, 0), MOST_DOUBLINGS);
        return since.plus(FIRST_WAIT.multipliedBy(1L << failures));
    }
}
