package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class HouseTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void keepsAnInstantOfTheNightTheClocksGoBackToTheMicrosecond() {
        Instant twoThirtyTheFirstTime = Instant.parse("2026-10-25T00:30:00.123456Z");

        Instant read = jdbc.queryForObject(
                        "SELECT CAST(? AS datetime(6))", Timestamp.class, Timestamp.from(twoThirtyTheFirstTime))
                .toInstant();

        assertThat(read).isEqualTo(twoThirtyTheFirstTime);
    }

    @Test
    void readsCommittedDataOnly() {
        assertThat(jdbc.queryForObject("SELECT @@transaction_isolation", String.class))
                .isEqualTo("READ-COMMITTED");
    }
}
