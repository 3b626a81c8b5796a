package org.cordee.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.cordee.engine.operaton.TestEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class EngineTablesTests {

    private static final Instant LATER = Instant.parse("2041-08-19T07:00:53.250Z");

    private final JdbcTemplate jdbc = new JdbcTemplate(TestEngine.get().dataSource());

    @BeforeAll
    static void createTables() {
        EngineTables.create(TestEngine.get().dataSource());
    }

    @Test
    void anIncidentIsRecordedAfter2038() {
        jdbc.update(
                "INSERT INTO ACT_HI_INCIDENT (ID_, CREATE_TIME_, INCIDENT_TYPE_) VALUES ('later', ?, 'test')",
                Timestamp.from(LATER));

        assertThat(jdbc.queryForObject("SELECT CREATE_TIME_ FROM ACT_HI_INCIDENT WHERE ID_ = 'later'", Timestamp.class))
                .isEqualTo(Timestamp.from(LATER));
        jdbc.update("DELETE FROM ACT_HI_INCIDENT WHERE ID_ = 'later'");
    }

    @Test
    void noDateOfTheEngineEndsIn2038() {
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) FROM information_schema.COLUMNS"
                                + " WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE = 'timestamp'",
                        String.class))
                .isEmpty();
    }

    @Test
    void creatingTheTablesAgainChangesNothing() {
        EngineTables.create(TestEngine.get().dataSource());

        noDateOfTheEngineEndsIn2038();
    }
}
