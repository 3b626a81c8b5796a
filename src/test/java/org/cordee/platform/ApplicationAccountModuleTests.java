package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.assertj.core.util.Throwables;
import org.cordee.CordeeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The running application, and its engine, work with an account that may read and change rows and nothing else: all tests
 * with the whole application run so.
 */
@CordeeTest
class ApplicationAccountModuleTests {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("engineDataSource")
    javax.sql.DataSource engine;

    @Test
    void neitherSchemaMayBeChangedByTheRunningApplication() {
        for (JdbcTemplate account : List.of(jdbc, new JdbcTemplate(engine))) {
            for (String forbidden : List.of(
                    "CREATE TABLE other (n int)",
                    "CREATE TEMPORARY TABLE other (n int)",
                    "DROP TRIGGER audit_entry_never_deleted",
                    "ALTER TABLE ACT_RU_JOB ADD COLUMN OTHER_ int",
                    "TRUNCATE TABLE audit_entry")) {
                assertThat(Throwables.getStackTrace(catchThrowable(() -> account.execute(forbidden))))
                        .as(forbidden)
                        // In a schema without that trigger, the database says that there is none.
                        .containsAnyOf("denied", "Trigger does not exist");
            }
        }
    }

    @Test
    void theAccountHasFourRightsOverRows() {
        List<String> grants = jdbc.queryForList("SHOW GRANTS", String.class);

        assertThat(grants).hasSize(2);
        assertThat(grants.get(0)).startsWith("GRANT USAGE ON *.*");
        assertThat(grants.get(1)).startsWith("GRANT SELECT, INSERT, UPDATE, DELETE ON `cordee%`.*");
    }
}
