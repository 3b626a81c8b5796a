package org.cordee.platform;

import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records every few seconds that this server runs, so that backup and restore notice it. */
@Component
class NodeHeartbeat implements SmartLifecycle {

    private final JdbcTemplate jdbc;
    private final UUID id = UUID.randomUUID();
    private volatile boolean running;

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
        }
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
