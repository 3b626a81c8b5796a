package org.cordee.feel;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The few threads on which expressions of foreign models run, so that one that does not end holds none of the threads
 * that answer requests or move instances. A running expression is stopped when its time or its memory is used up.
 */
final class EvaluationThreads {

    static final int THREADS = 4;

    /** A frame of the interpreter takes about a kilobyte; the longest legal text needs less than this. */
    private static final long STACK_BYTES = 64L * 1024 * 1024;

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Duration longest;
    private final Duration longestWait;
    private final long mostBytes;
    private final Semaphore free = new Semaphore(THREADS);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(null, work, "feel", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param longest the time after which an expression is stopped
     * @param longestWait the time for which a caller waits for a free thread
     * @param mostBytes the memory that an expression may allocate, whether it is freed meanwhile or not
     */
    EvaluationThreads(Duration longest, Duration longestWait, long mostBytes) {
        this.longest = longest;
        this.longestWait = longestWait;
        this.mostBytes = mostBytes;
    }

    /**
     * Runs work for an expression and returns its result.
     *
     * @throws FeelFailure when the work fails or is stopped
     * @throws FeelBusy when no thread became free in time
     */
    <T> T run(String expression, Callable<T> work) {
        Running<T> task = new Running<>(work);
        try {
            if (!free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new FeelBusy();
            }
            start(task);
            return result(expression, task);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw FeelFailure.of(expression, " was interrupted", e);
        }
    }

    private void start(Running<?> task) {
        try {
            threads.execute(task);
        } catch (RuntimeException | Error notStarted) {
            free.release();
            throw notStarted;
        }
    }

    private <T> T result(String expression, Running<T> task) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                if (task.allocated() > mostBytes) {
                    task.cancel(true);
                    throw FeelFailure.of(
                            expression, " needs more than " + mostBytes / 1_048_576 + " MB and was stopped");
                }
                if (System.nanoTime() > end) {
                    task.cancel(true);
                    throw FeelFailure.of(
                            expression, " did not end within " + longest.toSeconds() + " s and was stopped");
                }
            } catch (ExecutionException failed) {
                throw failure(expression, Objects.requireNonNull(failed.getCause()));
            }
        }
    }

    private static FeelFailure failure(String expression, @Nullable Throwable cause) {
        if (cause instanceof FeelFailure failure) {
            return failure;
        }
        if (cause instanceof StackOverflowError) {
            return FeelFailure.of(expression, " is nested or calls itself too deeply");
        }
        if (cause instanceof OutOfMemoryError memory) {
            throw memory;
        }
        return cause == null ? FeelFailure.of(expression, " failed") : FeelFailure.of(expression, ": " + cause, cause);
    }

    /** Work with the thread on which it runs; the thread counts as free again only when the work has really ended. */
    private final class Running<T> extends FutureTask<T> {

        private volatile long thread = -1;
        private volatile long before;

        Running(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            thread = Thread.currentThread().getId();
            before = MEMORY.getThreadAllocatedBytes(thread);
            try {
                super.run();
            } finally {
                thread = -1;
                // An interruption that came too late must not stop the next expression.
                Thread.interrupted();
                free.release();
            }
        }

        long allocated() {
            long running = thread;
            return running < 0 ? 0 : MEMORY.getThreadAllocatedBytes(running) - before;
        }
    }
}
