package org.cordee.platform;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records every few seconds that this server runs, so that backup and restore notice it, and that the database takes
 * writes.
 */
@Component
class NodeHeartbeat implements SmartLifecycle {

    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final UUID id = UUID.randomUUID();
    private volatile boolean running;
    private volatile long written = System.nanoTime();

    NodeHeartbeat(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts before all other beans and stops after them. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        running = true;
        jdbc.update("DELETE FROM running_node WHERE seen_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
        beat();
    }

    @Scheduled(fixedDelayString = "PT5S")
    void beat() {
        if (running) {
            jdbc.update("REPLACE INTO running_node (id, seen_at) VALUES (?, UTC_TIMESTAMP(6))", id.toString());
            written = System.nanoTime();
        }
    }

    /** Returns false when nothing could be written for a minute, as on a full disk. */
    boolean isWritten() {
        return System.nanoTime() - written < UNWRITTEN.toNanos();
    }

    @Override
    public void stop() {
        running = false;
        jdbc.update("DELETE FROM running_node WHERE id = ?", id.toString());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
