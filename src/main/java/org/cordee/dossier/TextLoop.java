package org.cordee.dossier;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cordee.dossier.DossierEvent.DossierReceived;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Reads waiting texts on a thread of its own, with the lowest priority, then searches the rules and compares the files
 * whose words are known: as soon as documents were loaded, and each minute for what another node left.
 */
@Component
class TextLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TextLoop.class);
    private static final long PAUSE_SECONDS = 60;
    private static final int MOST = 50;

    private final ReadingTexts reading;
    private final SearchingDemands searching;
    private final ComparingVersions comparing;
    private volatile @Nullable ScheduledExecutorService executor;

    TextLoop(ReadingTexts reading, SearchingDemands searching, ComparingVersions comparing) {
        this.reading = reading;
        this.searching = searching;
        this.comparing = comparing;
    }

    @ApplicationModuleListener
    void on(DossierReceived event) {
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
            do {
                each(searching.ready(MOST), searching::search);
                each(comparing.ready(MOST), comparing::compare);
            } while (!Thread.currentThread().isInterrupted() && reading.readNext());
        } catch (RuntimeException | Error again) {
            LOG.warn("texts not read, tried again in a minute: {}", again.toString());
        }
    }

    /** One that fails does not stop the others; it is tried again in a minute. */
    private static void each(List<UUID> ids, Consumer<UUID> act) {
        for (UUID id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException again) {
                LOG.warn("not searched or compared id={}", id, again);
            }
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
