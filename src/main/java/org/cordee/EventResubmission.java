package org.cordee;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends an event again to a listener that failed or did not finish; the event registry alone would wait for the next
 * start. The wait doubles after each failure, up to about an hour, so that a broken listener does not keep the server
 * busy. After {@value #MOST_ATTEMPTS} attempts, about a day, only the next start sends it again.
 */
@Component
@EnableScheduling
class EventResubmission {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    /** The longest wait: 30 s doubled seven times is 64 minutes. */
    private static final int MOST_DOUBLINGS = 7;

    /** An error that a day of attempts did not repair needs a person, and perhaps another version of the server. */
    static final int MOST_ATTEMPTS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(EventResubmission.class);

    private final IncompleteEventPublications incomplete;
    private final JdbcTemplate jdbc;
    private final InstantSource clock = InstantSource.system();
    private final Instant started = clock.instant();
    private final Set<UUID> givenUp = new HashSet<>();
    private boolean firstRound = true;

    EventResubmission(IncompleteEventPublications incomplete, JdbcTemplate jdbc) {
        this.incomplete = incomplete;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT5S")
    void resubmit() {
        resubmit(clock.instant());
    }

    void resubmit(Instant now) {
        incomplete.resubmitIncompletePublications(
                publication -> !dueAt(publication).isAfter(now)
                        && !isRunning(publication, statusOf(publication), started, now)
                        && (firstRound || !isGivenUp(publication)));
        firstRound = false;
    }

    /** Reads the status from the table: the registry's own answer knows only published and completed events. */
    private EventPublication.@Nullable Status statusOf(EventPublication publication) {
        return jdbc
                .queryForList(
                        "SELECT status FROM event_publication WHERE id = ?",
                        String.class,
                        publication.getIdentifier().toString())
                .stream()
                .map(EventPublication.Status::valueOf)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns true while a listener of this run of the server handles the event: sent again now, the event would be
     * handled twice at once. An earlier run ended with its listeners. After an hour the listener counts as gone.
     */
    static boolean isRunning(
            EventPublication publication, EventPublication.@Nullable Status status, Instant started, Instant now) {
        Instant begun = lastSent(publication);
        return status == EventPublication.Status.PROCESSING
                && !begun.isBefore(started)
                && begun.plus(LONGEST_RUN).isAfter(now);
    }

    private static Instant lastSent(EventPublication publication) {
        Instant last = publication.getLastResubmissionDate();
        return last == null ? publication.getPublicationDate() : last;
    }

    private boolean isGivenUp(EventPublication publication) {
        if (publication.getCompletionAttempts() < MOST_ATTEMPTS) {
            return false;
        }
        if (givenUp.add(publication.getIdentifier())) {
            LOG.error(
                    "event not handled, sent again at the next start publication={} event={} attempts={}",
                    publication.getIdentifier(),
                    publication.getEvent().getClass().getSimpleName(),
                    publication.getCompletionAttempts());
        }
        return true;
    }

    /** Returns when the event is due again, computed from the number of attempts and the last one. */
    static Instant dueAt(EventPublication publication) {
        Instant since = lastSent(publication);
        int failures = Math.min(Math.max(publication.getCompletionAttempts() - 1, 0), MOST_DOUBLINGS);
        return since.plus(FIRST_WAIT.multipliedBy(1L << failures));
    }
}
