package org.cordee.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.CachedFigures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Publishes what waits between the application and its engine, and what is late; from indexes and kept counters. */
@Component
class ProcessMetrics {

    private static final Duration AGE = Duration.ofSeconds(15);
    private static final List<String> STATES = List.of("WAITING", "FAILED");
    private static final String OLDEST = "oldest";
    private static final String OVERDUE = "overdue";

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    ProcessMetrics(MeterRegistry registry, JdbcTemplate jdbc, BusinessClock clock, StuckDetector stuck) {
        this.jdbc = jdbc;
        this.clock = clock;
        CachedFigures figures = new CachedFigures(AGE, this::read);
        for (String state : STATES) {
            Gauge.builder("cordee.engine.commands", figures, all -> all.of(state))
                    .tag("state", state.toLowerCase(Locale.ROOT))
                    .description("Commands that the engine has not received")
                    .strongReference(true)
                    .register(registry);
        }
        Gauge.builder("cordee.engine.command.oldest.seconds", figures, all -> all.of(OLDEST))
                .description("Age of the oldest command that waits")
                .strongReference(true)
                .register(registry);
        Gauge.builder("cordee.tasks.overdue", figures, all -> all.of(OVERDUE))
                .description("Open tasks whose due time has passed, by business time")
                .strongReference(true)
                .register(registry);
        Gauge.builder(
                        "cordee.groupings.stuck",
                        stuck,
                        found -> ProcessRoot.consortia(found.lastFound()).size())
                .description("Groupings that nothing will move forward, as the last sweep found them")
                .register(registry);
        Gauge.builder(
                        "cordee.processes.stuck",
                        stuck,
                        found -> found.lastFound().size())
                .description("Processes of groupings and of other objects that nothing will move forward")
                .register(registry);
    }

    /** Reads with the indexes ix_engine_command_waiting and, over the open tasks, a table that holds nothing else. */
    private Map<String, Number> read() {
        return Map.of(
                "WAITING",
                count("SELECT COUNT(*) FROM engine_command WHERE state = 'WAITING'"),
                "FAILED",
                count("SELECT COUNT(*) FROM engine_command WHERE state = 'FAILED'"),
                OLDEST,
                count("SELECT COALESCE((SELECT GREATEST(0, TIMESTAMPDIFF(SECOND, written_at, UTC_TIMESTAMP(6)))"
                        + " FROM engine_command WHERE state = 'WAITING' ORDER BY sequence LIMIT 1), 0)"),
                OVERDUE,
                count("SELECT COUNT(*) FROM open_task WHERE due_at < ?", Timestamp.from(clock.now())));
    }

    private long count(String sql, Object... values) {
        Long number = jdbc.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
    }
}
