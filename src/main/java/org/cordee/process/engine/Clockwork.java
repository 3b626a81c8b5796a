package org.cordee.process.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that goes round again and again in machine time, on a thread of its own, wherever there is an engine. A round that
 * fails is logged and tried again as the next one.
 */
public abstract class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final EngineConnection connection;
    private final String name;
    private final Duration pause;
    private volatile @Nullable ScheduledExecutorService hands;

    /** @param name the thread's, and the log's word for it */
    protected Clockwork(EngineConnection connection, String name, Duration pause) {
        this.connection = connection;
        this.name = name;
        this.pause = pause;
    }

    protected abstract void round();

    /** Once before the first round, on the thread that starts the house; what it throws stops the start. */
    protected void begin() {}

    /** Between two rounds, and soon. @return false when the house is stopping */
    protected final boolean soon(Runnable work) {
        ScheduledExecutorService there = hands;
        if (there != null) {
            there.execute(() -> quietly(work));
        }
        return there != null;
    }

    @Override
    public void start() {
        begin();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(() -> quietly(this::round), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        hands = started;
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} went wrong, tried again in {}: {}", name, pause, e.toString());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService there = hands;
        if (there != null) {
            there.shutdownNow();
        }
        hands = null;
    }

    @Override
    public boolean isRunning() {
        return hands != null;
    }

    @Override
    public boolean isAutoStartup() {
        return connection.isThere();
    }
}
