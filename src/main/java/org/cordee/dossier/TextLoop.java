package org.cordee.dossier;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.dossier.DossierEvent.DossierReceived;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Reads waiting texts on a thread of its own, with the lowest priority: as soon as documents were loaded, and each minute
 * for texts that another node left.
 */
@Component
class TextLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TextLoop.class);
    private static final long PAUSE_SECONDS = 60;

    private final ReadingTexts reading;
    private final SearchingDemands searching;
    private final ComparingVersions comparing;
    private volatile @Nullable ScheduledExecutorService executor;

    TextLoop(ReadingTexts reading, SearchingDemands searching, ComparingVersions comparing) {
        this.reading = reading;
        this.searching = searching;
        this.comparing = comparing;
    }

    /** Searches and compares files whose words were read with an earlier version, and begins to read the others. */
    @ApplicationModuleListener
    void on(DossierReceived event) {
        searching.search(event.consortiumId());
        comparing.compareWords(event.versionId());
        ScheduledExecutorService current = executor;
        if (current != null) {
            try {
                current.execute(this::round);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("the texts of version {} wait for the next start", event.number());
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "cordee-dossier-texts");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        started.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        executor = started;
    }

    private void round() {
        try {
            while (!Thread.currentThread().isInterrupted() && reading.readNext()) {
                LOG.debug("more texts may wait");
            }
        } catch (RuntimeException | Error again) {
            LOG.warn("texts not read, tried again in a minute: {}", again.toString());
        }
    }

    /** Interrupts the running reading, which the next start repeats. */
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
