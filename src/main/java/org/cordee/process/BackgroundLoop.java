package org.cordee.process;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats a task in machine time on a thread of its own, when there is an engine. A failed round is logged, and the
 * next round tries again.
 */
abstract class BackgroundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final EngineConnection connection;
    private final String name;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService executor;

    /** @param name the name of the thread and of the task in the log */
    protected BackgroundLoop(EngineConnection connection, String name, Duration pause) {
        this.connection = connection;
        this.name = name;
        this.pause = pause;
    }

    protected abstract void round();

    /** Returns the time between two rounds. */
    final Duration pause() {
        return pause;
    }

    /** Runs once before the first round, on the thread that starts the server; an exception stops the start. */
    protected void begin() {}

    /**
     * Runs the work soon, between two rounds.
     *
     * @return false when the server is stopping
     */
    protected final boolean runSoon(Runnable work) {
        ScheduledExecutorService current = executor;
        if (current != null) {
            current.execute(() -> runLogged(work));
        }
        return current != null;
    }

    @Override
    public void start() {
        begin();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(() -> runLogged(this::round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        executor = started;
    }

    private void runLogged(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed, retried in {}: {}", name, pause, e.toString());
        } catch (Error broken) {
            // The executor would end the loop in silence.
            LOG.error("{} broken, retried in {}", name, pause, broken);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService current = executor;
        if (current != null) {
            current.shutdownNow();
        }
        executor = null;
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    @Override
    public boolean isAutoStartup() {
        return connection.isConfigured();
    }
}
