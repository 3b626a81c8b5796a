package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentMatchers;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;

/** The waiting time of a listener that failed. */
class EventResubmissionTests {

    private static final Instant PUBLISHED = Instant.parse("2027-03-01T10:00:00Z");

    @ParameterizedTest(name = "handed over {0} times before, last after {1}: again after {2}")
    @CsvSource({
        "0, , PT30S",
        "1, , PT30S",
        "1, PT10M, PT10M30S",
        "2, PT10M, PT11M",
        "3, PT10M, PT12M",
        "8, PT10M, PT1H14M",
        "900, PT10M, PT1H14M",
    })
    void doublesTheWaitAfterEachFailure(int attempts, Duration last, Duration again) {
        EventPublication publication = mock();
        when(publication.getPublicationDate()).thenReturn(PUBLISHED);
        when(publication.getLastResubmissionDate()).thenReturn(last == null ? null : PUBLISHED.plus(last));
        when(publication.getCompletionAttempts()).thenReturn(attempts);

        assertThat(EventResubmission.dueAt(publication)).isEqualTo(PUBLISHED.plus(again));
    }

    @ParameterizedTest(name = "{0}, published {1} after the start, now {2}: running = {3}")
    @CsvSource({
        "PROCESSING, PT1M, PT5M, true",
        "PROCESSING, PT1M, PT2H, false",
        "PROCESSING, PT-1M, PT5M, false",
        "FAILED, PT1M, PT5M, false",
        "PUBLISHED, PT1M, PT5M, false",
        "RESUBMITTED, PT1M, PT5M, false",
    })
    void leavesAnEventAloneWhileItsListenerRuns(
            EventPublication.Status status, Duration published, Duration now, boolean running) {
        Instant started = PUBLISHED.minus(published);
        EventPublication publication = mock();
        when(publication.getPublicationDate()).thenReturn(PUBLISHED);

        assertThat(EventResubmission.isRunning(publication, status, started, started.plus(now)))
                .isEqualTo(running);
    }

    /** An Error of a listener was repeated every hour without end. */
    @Test
    void leavesAnEventAloneAfterADayOfAttemptsUntilTheNextStart() {
        EventPublication publication = mock();
        when(publication.getIdentifier()).thenReturn(UUID.randomUUID());
        when(publication.getEvent()).thenReturn("event");
        when(publication.getPublicationDate()).thenReturn(PUBLISHED.minus(Duration.ofDays(4000)));
        when(publication.getCompletionAttempts()).thenReturn(EventResubmission.MOST_ATTEMPTS);
        List<Boolean> sentAgain = new ArrayList<>();
        IncompleteEventPublications incomplete = mock();
        doAnswer(call -> sentAgain.add(
                        call.<Predicate<EventPublication>>getArgument(0).test(publication)))
                .when(incomplete)
                .resubmitIncompletePublications(ArgumentMatchers.<Predicate<EventPublication>>any());
        EventResubmission resubmission = new EventResubmission(incomplete, mock());

        resubmission.resubmit();
        resubmission.resubmit();

        assertThat(sentAgain).containsExactly(true, false);
    }
}
