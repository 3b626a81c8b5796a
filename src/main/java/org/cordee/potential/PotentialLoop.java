package org.cordee.potential;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Computes programmes on a thread of its own: at once, and each minute those that another node left. */
@Component
class PotentialLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PotentialLoop.class);
    private static final long PAUSE_SECONDS = 60;

    private final ComputingPotential computing;
    private volatile @Nullable ScheduledExecutorService executor;

    PotentialLoop(ComputingPotential computing) {
        this.computing = computing;
    }

    /** Wakes the loop; the programme is stored already. */
    @EventListener
    void on(ComputingPotential.ProgrammeWaiting waiting) {
        ScheduledExecutorService current = executor;
        if (current != null) {
            try {
                current.execute(this::round);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("programme={} waits for the next start", waiting.programmeId());
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "cordee-potential");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        executor = started;
    }

    private void round() {
        try {
            while (!Thread.currentThread().isInterrupted() && computing.runNext()) {
                LOG.debug("more programmes may wait");
            }
        } catch (RuntimeException | Error again) {
            LOG.warn("programmes failed, tried again in a minute: {}", again.toString());
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService current = executor;
        executor = null;
        if (current != null) {
            current.shutdownNow();
            try {
                current.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
