package org.cordee.webhook;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the threads of this node that number facts and deliver events. A thread that misses a signal, or whose work was
 * left by another node, looks again after a pause.
 */
@Component
class FeedSignals {

    private final Semaphore facts = new Semaphore(0);
    private final Semaphore deliveries = new Semaphore(0);

    /** Signals after the commit of the current transaction that facts wait for their numbers. */
    void factsAfterCommit() {
        afterCommit(() -> signal(facts, 1));
    }

    /** Signals after the commit of the current transaction that events may wait for their delivery. */
    void deliveriesAfterCommit(int threads) {
        afterCommit(() -> signal(deliveries, threads));
    }

    /** Waits for facts, at most this long. */
    void awaitFacts(long millis) throws InterruptedException {
        facts.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for deliveries, at most this long. */
    void awaitDeliveries(long millis) throws InterruptedException {
        deliveries.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    /** Wakes all threads, so that they see that the application stops. */
    void wakeAll(int threads) {
        signal(facts, 1);
        signal(deliveries, threads);
    }

    /** Replaces the signals before it: one look finds everything that they announced. */
    private static void signal(Semaphore signalled, int threads) {
        signalled.drainPermits();
        signalled.release(threads);
    }

    private static void afterCommit(Runnable signal) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            signal.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.run();
            }
        });
    }
}
