package org.cordee.benchmark.engine;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A worker like that of Camunda's client, for engines called in Java: one thread fetches in batches, the others
 * complete.
 */
final class WorkerPool<J> implements AutoCloseable {

    private static final int WORTH_A_FETCH = Contender.JOBS_IN_HAND / 2;
    private static final long REST_MILLIS = 5;

    private final IntFunction<List<J>> fetch;
    private final Consumer<J> complete;
    private final Semaphore room = new Semaphore(Contender.JOBS_IN_HAND);
    private final ExecutorService completing;
    private final Thread fetching = new Thread(this::run, "fetching");

    WorkerPool(int threads, IntFunction<List<J>> fetch, Consumer<J> complete) {
        this.fetch = fetch;
        this.complete = complete;
        this.completing = Executors.newFixedThreadPool(threads);
        fetching.setDaemon(true);
        fetching.start();
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                room.acquire(WORTH_A_FETCH);
                int free = WORTH_A_FETCH + room.drainPermits();
                List<J> jobs = fetch.apply(free);
                room.release(free - jobs.size());
                jobs.forEach(job -> completing.execute(() -> work(job)));
                if (jobs.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(J job) {
        try {
            complete.accept(job);
        } finally {
            room.release();
        }
    }

    @Override
    public void close() {
        fetching.interrupt();
        completing.shutdown();
    }
}
