package org.cordee.process;

import java.time.Instant;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the user who moves the clock whether the server is idle, and when something will happen next. */
@Component
public class WatchingIdleness {

    private static final String WAITING_TIMERS = """
            SELECT at FROM task_timer
            UNION ALL SELECT deadline_at FROM process_link WHERE ended_at IS NULL AND deadline_at IS NOT NULL
            UNION ALL SELECT alarm_at FROM process_link WHERE ended_at IS NULL AND alarm_at IS NOT NULL
            UNION ALL SELECT waits_until FROM process_link WHERE ended_at IS NULL AND waits_until IS NOT NULL""";

    private static final String UNPROCESSED_EVENTS = "SELECT count(*) FROM event_publication";

    private final JdbcClient jdbc;
    private final CommandQueue queue;
    private final ProcessEngine engine;
    private final RefreshingInbox inbox;
    private final BusinessClock clock;
    private final EngineLagSettings lag;

    WatchingIdleness(
            JdbcClient jdbc,
            CommandQueue queue,
            ProcessEngine engine,
            RefreshingInbox inbox,
            BusinessClock clock,
            EngineLagSettings lag) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.engine = engine;
        this.inbox = inbox;
        this.clock = clock;
        this.lag = lag;
    }

    public Idleness now(Actor actor) {
        actor.requireRole(Role.ADMINISTRATOR);
        long waiting = queue.waiting();
        long jobs = engine.openJobs();
        if (waiting == 0 && jobs == 0) {
            // Tasks that timers created are not in the inbox yet; its rows hold the next timers.
            inbox.sweep();
            waiting = queue.waiting();
            jobs = engine.openJobs();
        }
        Instant now = clock.now();
        long fired = jdbc.sql("SELECT count(*) FROM (" + WAITING_TIMERS + ") awaited WHERE at <= ?")
                .param(now)
                .query(Long.class)
                .single();
        long unprocessed = jdbc.sql(UNPROCESSED_EVENTS).query(Long.class).single();
        return new Idleness(
                unprocessed == 0 && waiting == 0 && jobs == 0 && fired == 0,
                lag.idle().toSeconds(),
                unprocessed,
                waiting,
                queue.failed(),
                jobs,
                fired,
                earliestAfter(now));
    }

    private @Nullable Instant earliestAfter(Instant now) {
        return jdbc.sql("SELECT min(at) AS at FROM (" + WAITING_TIMERS + ") awaited WHERE at > ?")
                .param(now)
                .query((row, n) -> {
                    java.sql.Timestamp at = row.getTimestamp("at");
                    return at == null ? Instant.MAX : at.toInstant();
                })
                .optional()
                .filter(at -> !at.equals(Instant.MAX))
                .orElse(null);
    }
}
