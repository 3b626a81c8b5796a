package org.cordee.process.crash;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.process.Scenes;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stops the sweep of the inbox; when no act was recorded for a while, it lets the sweep run once, and counts that. */
final class PausedSweep implements AutoCloseable {

    private static final int LOOKS_WITHOUT_AN_ACT = 12;
    private static final long ONE_ROUND_MILLIS = 3000;

    private final Lifecycle sweep;
    private final JdbcTemplate jdbc;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private long acts;
    private int looks;
    private volatile int helped;

    PausedSweep(Scenes scenes) {
        this.sweep = scenes.bean("inboxSweep", Lifecycle.class);
        this.jdbc = scenes.bean(JdbcTemplate.class);
        sweep.stop();
        watch.scheduleWithFixedDelay(this::checkForActs, 1, 1, TimeUnit.SECONDS);
    }

    int helped() {
        return helped;
    }

    private void checkForActs() {
        long now = jdbc.queryForObject("SELECT count(*) FROM audit_entry", Long.class);
        looks = now == acts ? looks + 1 : 0;
        acts = now;
        if (looks == LOOKS_WITHOUT_AN_ACT) {
            helped = helped + 1;
            sweepOnce();
            looks = 0;
        }
    }

    private void sweepOnce() {
        sweep.start();
        try {
            Thread.sleep(ONE_ROUND_MILLIS);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        sweep.stop();
    }

    @Override
    public void close() throws InterruptedException {
        watch.shutdownNow();
        watch.awaitTermination(1, TimeUnit.MINUTES);
        sweep.start();
    }
}
