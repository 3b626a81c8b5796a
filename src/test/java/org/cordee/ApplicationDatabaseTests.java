package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class ApplicationDatabaseTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void storesAnInstantOfTheNightTheClocksGoBackToTheMicrosecond() {
        Instant twoThirtyTheFirstTime = Instant.parse("2026-10-25T00:30:00.123456Z");

        Instant read = jdbc.queryForObject(
                        "SELECT CAST(? AS datetime(6))", Timestamp.class, Timestamp.from(twoThirtyTheFirstTime))
                .toInstant();

        assertThat(read).isEqualTo(twoThirtyTheFirstTime);
    }

    @Test
    void storesAnInstantCorrectlyInEveryZoneOfTheMachine() {
        for (String night :
                new String[] {"2026-03-29T01:30:00.123456Z", "2026-10-25T01:30:00Z", "2026-07-01T12:00:00Z"}) {
            Instant moment = Instant.parse(night);

            Timestamp read = jdbc.queryForObject("SELECT CAST(? AS datetime(6))", Timestamp.class, moment);

            assertThat(read.toInstant()).isEqualTo(moment);
        }
    }

    @Test
    void readsCommittedDataOnly() {
        assertThat(jdbc.queryForObject("SELECT @@transaction_isolation", String.class))
                .isEqualTo("READ-COMMITTED");
    }
}
