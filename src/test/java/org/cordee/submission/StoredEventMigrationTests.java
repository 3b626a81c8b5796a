package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.TestDatabase;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.submission.SubmissionEvent.BidDeposited;
import org.cordee.submission.SubmissionEvent.FrozenBidReopened;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that the updated application reads the events that an older version stored, and writes the same text again, by
 * which the event registry finds a publication after its handling.
 */
class StoredEventMigrationTests {

    private static final String SCHEMA = TestDatabase.schema("events_under_way");
    private static final EventHeader STAMP =
            new EventHeader(Ids.next(), Instant.parse("2026-11-26T10:00:00Z"), Ids.next(), Ids.next(), Ids.next());

    private final DatabaseAddress server = TestDatabase.withEmpty(SCHEMA);

    @Test
    void addsTheMissingAwaitedFieldToStoredEvents() {
        flyway("227").migrate();
        String deposit = older(
                new BidDeposited(STAMP, Ids.next(), "D-1", STAMP.at(), DepositOutcome.IN_TIME, "0".repeat(64), true));
        String deposited = older(new FrozenBidReopened(STAMP, 1, true, false, List.of(Ids.next())));
        String frozen = older(new FrozenBidReopened(STAMP, 1, false, true, List.of()));

        flyway("228").migrate();

        assertIs(deposit, BidDeposited.class, true);
        assertIs(deposited, FrozenBidReopened.class, false);
        assertIs(frozen, FrozenBidReopened.class, true);
    }

    /** Returns the event as an older version stored it, without the newer fields. */
    private String older(SubmissionEvent event) {
        String id = Ids.next().toString();
        rows().update(
                        "INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                                + " VALUES (?, 'listener', ?, ?, UTC_TIMESTAMP(6))",
                        id,
                        event.getClass().getName(),
                        JsonMapper.shared().writeValueAsString(event).replaceFirst(",\"awaited\":(true|false)", ""));
        return id;
    }

    private void assertIs(String id, Class<? extends SubmissionEvent> type, boolean awaited) {
        String stored =
                rows().queryForObject("SELECT serialized_event FROM event_publication WHERE id = ?", String.class, id);
        SubmissionEvent event = JsonMapper.shared().readValue(stored, type);

        assertThat(stored).contains("\"awaited\":" + awaited);
        assertThat(JsonMapper.shared().writeValueAsString(event)).isEqualTo(stored);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(server.jdbcUrl(SCHEMA), server.user(), server.password())
                .target(target)
                .load();
    }

    private JdbcTemplate rows() {
        return new JdbcTemplate(flyway("227").getConfiguration().getDataSource());
    }
}
