package org.cordee.organisation.importing;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs imports on a thread of its own: at once, and every twenty seconds those that another node left. */
@Component
class ImportLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);
    private static final long PAUSE_SECONDS = 20;

    private final RunningImports imports;
    private volatile @Nullable ScheduledExecutorService executor;

    ImportLoop(RunningImports imports) {
        this.imports = imports;
    }

    /** Looks for waiting imports at once; inside a transaction, after its commit. */
    void wake() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            lookNow();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lookNow();
            }
        });
    }

    private void lookNow() {
        ScheduledExecutorService current = executor;
        if (current != null) {
            try {
                current.execute(this::round);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("waiting imports run after the next start");
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "cordee-imports");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::round, 1, PAUSE_SECONDS, TimeUnit.SECONDS);
        started.scheduleWithFixedDelay(this::forgetUnconfirmed, 1, 60, TimeUnit.MINUTES);
        executor = started;
    }

    private void round() {
        try {
            while (!Thread.currentThread().isInterrupted() && imports.runNext()) {
                LOG.debug("more imports may wait");
            }
        } catch (RuntimeException | Error again) {
            LOG.warn("imports failed, tried again in {} s: {}", PAUSE_SECONDS, again.toString());
        }
    }

    private void forgetUnconfirmed() {
        try {
            imports.forgetUnconfirmed();
        } catch (RuntimeException | Error again) {
            LOG.warn("unconfirmed files not deleted, tried again in an hour: {}", again.toString());
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
