package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.config.StalenessProperties;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every event is finally delivered, also after a failure or crash of its listener; a listener that keeps failing is
 * retried less often.
 */
@CordeeTest
class EventResubmissionModuleTests {

    @Autowired
    private EventResubmission resubmission;

    @Autowired
    private EventPublicationRegistry registry;

    @Autowired
    private StalenessProperties staleness;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void deliversAnEventAfterACrashDuringItsResubmission(@Autowired FailingAtFirstListener listener) {
        FailingAtFirstListener.TestEvent event = new FailingAtFirstListener.TestEvent(UUID.randomUUID());
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
        await().until(() -> state(event).equals("FAILED"));
        set(
                event,
                "status = 'RESUBMITTED', publication_date = publication_date - INTERVAL 1 HOUR,"
                        + " last_resubmission_date = last_resubmission_date - INTERVAL 1 HOUR");

        resubmission.resubmit();
        assertThat(state(event)).isEqualTo("RESUBMITTED");
        registry.markStalePublicationsFailed(staleness);
        assertThat(state(event)).isEqualTo("FAILED");
        resubmission.resubmit();

        await().atMost(Duration.ofSeconds(20)).until(() -> state(event).equals("delivered"));
        assertThat(listener.calls()).isEqualTo(2);
    }

    @Test
    void doesNotSendAnEventWhoseListenerStillRuns(@Autowired SlowListener listener) throws InterruptedException {
        SlowListener.SlowEvent event = new SlowListener.SlowEvent(UUID.randomUUID());
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
        listener.awaitFirstCall();

        try {
            resubmission.resubmit(Instant.now().plusSeconds(40));
        } finally {
            listener.release();
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryForObject(
                                "SELECT COUNT(*) FROM event_publication WHERE serialized_event LIKE ?",
                                Integer.class,
                                "%" + event.id() + "%")
                        == 0);
        assertThat(listener.calls()).isEqualTo(1);
    }

    private String state(FailingAtFirstListener.TestEvent event) {
        return jdbc
                .queryForList(
                        "SELECT status FROM event_publication WHERE serialized_event LIKE ?",
                        String.class,
                        "%" + event.id() + "%")
                .stream()
                .findFirst()
                .orElse("delivered");
    }

    private void set(FailingAtFirstListener.TestEvent event, String values) {
        jdbc.update(
                "UPDATE event_publication SET " + values + " WHERE serialized_event LIKE ?", "%" + event.id() + "%");
    }
}
