package org.cordee.engine.operaton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.cordee.shared.CachedFigures;
import org.springframework.jdbc.core.JdbcTemplate;

/** Publishes the open jobs, the late timers and the incidents of the embedded engine, from tables of what is open. */
final class EngineMetrics {

    /** A timer that fires within this time is not late: the executor looks twice a second. */
    private static final Duration LATE = Duration.ofSeconds(60);

    private static final String JOBS = "jobs";
    private static final String TIMERS = "timers";
    private static final String INCIDENTS = "incidents";

    private final JdbcTemplate jdbc;
    private final EmbeddedEngine engine;

    EngineMetrics(MeterRegistry registry, DataSource pool, EmbeddedEngine engine) {
        this.jdbc = new JdbcTemplate(pool);
        this.engine = engine;
        CachedFigures figures = new CachedFigures(Duration.ofSeconds(15), this::read);
        Gauge.builder("cordee.engine.jobs", figures, all -> all.of(JOBS))
                .description("Open jobs for workers")
                .strongReference(true)
                .register(registry);
        Gauge.builder("cordee.engine.timers.late", figures, all -> all.of(TIMERS))
                .description("Timers and steps that should have run a minute ago, by business time")
                .strongReference(true)
                .register(registry);
        Gauge.builder("cordee.engine.incidents", figures, all -> all.of(INCIDENTS))
                .description("Failed steps that wait for an administrator")
                .strongReference(true)
                .register(registry);
    }

    private Map<String, Number> read() {
        Timestamp late = Timestamp.from(engine.clock().now().minus(LATE));
        return Map.of(
                JOBS, count("SELECT COUNT(*) FROM ACT_RU_EXT_TASK"),
                TIMERS, count("SELECT COUNT(*) FROM ACT_RU_JOB WHERE DUEDATE_ < ? AND RETRIES_ > 0", late),
                INCIDENTS, count("SELECT COUNT(*) FROM ACT_RU_INCIDENT"));
    }

    private long count(String sql, Object... values) {
        Long number = jdbc.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }
}
