package org.cordee.process.board;

import java.time.Instant;
import org.cordee.process.command.CommandQueue;
import org.cordee.process.command.EngineLag;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.task.Inbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who move the clock whether the house has come to rest, and when something will happen next. */
@Component
public class WatchingIdleness {

    private static final String AWAITED = """
            SELECT at FROM task_timer
            UNION ALL SELECT deadline_at FROM process_link WHERE ended_at IS NULL AND deadline_at IS NOT NULL
            UNION ALL SELECT alarm_at FROM process_link WHERE ended_at IS NULL AND alarm_at IS NOT NULL""";

    private static final String UNHEARD = "SELECT count(*) FROM event_publication";

    private final JdbcClient jdbc;
    private final CommandQueue queue;
    private final ProcessEngine engine;
    private final Inbox inbox;
    private final BusinessClock clock;
    private final EngineLag lag;

    WatchingIdleness(
            JdbcClient jdbc,
            CommandQueue queue,
            ProcessEngine engine,
            Inbox inbox,
            BusinessClock clock,
            EngineLag lag) {
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
            // What timers made is not in the inbox yet; its rows say what is waited for.
            inbox.sweep();
            waiting = queue.waiting();
            jobs = engine.openJobs();
        }
        Instant now = clock.now();
        long rung = jdbc.sql("SELECT count(*) FROM (" + AWAITED + ") awaited WHERE at <= ?")
                .param(now)
                .query(Long.class)
                .single();
        long unheard = jdbc.sql(UNHEARD).query(Long.class).single();
        return new Idleness(
                unheard == 0 && waiting == 0 && jobs == 0 && rung == 0,
                lag.rest().toSeconds(),
                unheard,
                waiting,
                queue.failed(),
                jobs,
                rung,
                earliestAfter(now));
    }

    private @Nullable Instant earliestAfter(Instant now) {
        return jdbc.sql("SELECT min(at) AS at FROM (" + AWAITED + ") awaited WHERE at > ?")
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
