package org.cordee.tender.schematron;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.tender.TenderEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Runs waiting checks on a thread of its own, with the lowest priority: soon after a notice was received, and each
 * minute for checks that another node left.
 */
@Component
class NoticeCheckLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeCheckLoop.class);
    private static final long PAUSE_SECONDS = 60;

    private final CheckingNotices checking;
    private final SchematronSettings settings;
    private volatile @Nullable ScheduledExecutorService executor;

    NoticeCheckLoop(CheckingNotices checking, SchematronSettings settings) {
        this.checking = checking;
        this.settings = settings;
    }

    /** Queues the checks of a consultation whose notice was received; other events about it add none. */
    @ApplicationModuleListener
    void on(TenderEvent event) {
        if (!settings.enabled()) {
            return;
        }
        checking.queue(event.consultationId());
        ScheduledExecutorService current = executor;
        if (current != null) {
            try {
                current.schedule(this::round, 1, TimeUnit.SECONDS);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("the check waits for the next start");
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "cordee-official-rules");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        started.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        executor = started;
    }

    private void round() {
        try {
            while (!Thread.currentThread().isInterrupted() && checking.runNext()) {
                LOG.debug("more checks may wait");
            }
        } catch (RuntimeException | Error again) {
            LOG.warn("official rules failed, tried again in a minute: {}", again.toString());
        }
    }

    /** Interrupts the running check; it ends at the next pattern, and the next start runs it again. */
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

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }
}
