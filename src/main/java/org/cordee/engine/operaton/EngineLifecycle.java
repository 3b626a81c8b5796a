package org.cordee.engine.operaton;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the engine after the database, when no other node runs it, and before its REST API. Stops it in reverse order,
 * or when another node has taken it over.
 */
public final class EngineLifecycle implements SmartLifecycle {

    public static final int PHASE = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(EngineLifecycle.class);
    private static final long LOOK_SECONDS = 5;

    private final EmbeddedEngine engine;
    private final EngineLease lease;
    private final Runnable leave;
    private @Nullable ScheduledExecutorService watch;

    /**
     * @param leave ends the node: its other parts would activate jobs and send commands that belong to the new owner
     */
    EngineLifecycle(EmbeddedEngine engine, EngineLease lease, Runnable leave) {
        this.engine = engine;
        this.lease = lease;
        this.leave = leave;
    }

    @Override
    public void start() {
        lease.await();
        engine.start();
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "engine-lease");
            thread.setDaemon(true);
            return thread;
        });
        watching.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        watch = watching;
    }

    void look() {
        try {
            if (engine.isRunning() && !lease.keep()) {
                LOG.error(
                        "Another node has taken the process engine over: this one ends; start it again to wait its turn.");
                engine.stop();
                leave.run();
            }
        } catch (RuntimeException | Error away) {
            LOG.warn("the database cannot be asked for the lock of the process engine: {}", away.toString());
        }
    }

    @Override
    public void stop() {
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
        engine.stop();
        lease.release();
    }

    @Override
    public boolean isRunning() {
        return engine.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
