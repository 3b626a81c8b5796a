package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the rows that the database reads of each table of this application and of its engine, whatever connection
 * reads them. MariaDB counts them when it is started with {@code --userstat=1}, as the build's server is.
 */
final class RowsRead {

    private static final String COUNTS =
            "SELECT table_name, rows_read FROM information_schema.table_statistics WHERE table_schema = DATABASE()";

    private final JdbcTemplate application;
    private final JdbcTemplate engine;

    RowsRead(Scenes scenes) {
        this.application = new JdbcTemplate(scenes.bean("dataSource", DataSource.class));
        this.engine = new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource());
        assertThat(application.queryForObject("SELECT @@global.userstat", Boolean.class))
                .as("the server counts the rows of each table (pom.xml, test.database.options)")
                .isTrue();
    }

    /** Returns the rows read by table while the work ran; tables of which no row was read are left out. */
    Map<String, Long> during(Runnable work) {
        Map<String, Long> before = counts();
        work.run();
        Map<String, Long> read = new LinkedHashMap<>();
        counts().forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                read.put(table, more);
            }
        });
        return read;
    }

    /** Returns the business time of the latest end of a task, with a day added for the zones of the columns. */
    Instant afterAllTasks() {
        Timestamp latest = engine.queryForObject(
                "SELECT COALESCE(MAX(END_TIME_), '2000-01-01') FROM ACT_HI_TASKINST", Timestamp.class);
        return Objects.requireNonNull(latest).toInstant().plus(Duration.ofDays(1));
    }

    static long sum(Map<String, Long> read) {
        return read.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (JdbcTemplate schema : new JdbcTemplate[] {application, engine}) {
            schema.query(COUNTS, row -> {
                counts.put(row.getString(1), row.getLong(2));
            });
        }
        return counts;
    }
}
