package org.cordee.engine.runtime;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cordee.engine.operaton.TransactionConflict;
import org.operaton.bpm.engine.ProcessEngineException;

/**
 * Lets one command at a time run on each tree of process instances. Without this lock, forty completions of one
 * multi-instance body on eight threads made 131 optimistic lock failures. Timers still race, so a command that lost is
 * repeated.
 */
public final class InstanceLocks {

    private static final int STRIPES = 256;
    private static final int ATTEMPTS = 12;

    private final Lock[] locks =
            IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    public <T> T runLocked(String rootInstanceKey, Supplier<T> act) {
        Lock lock = locks[Math.floorMod(rootInstanceKey.hashCode(), STRIPES)];
        lock.lock();
        try {
            return repeatOnConflict(act);
        } finally {
            lock.unlock();
        }
    }

    public void runLocked(String rootInstanceKey, Runnable act) {
        runLocked(rootInstanceKey, () -> {
            act.run();
            return true;
        });
    }

    /** Repeats a command that lost against another transaction. */
    public static <T> T repeatOnConflict(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return act.get();
            } catch (ProcessEngineException | NullPointerException e) {
                if (attempt == ATTEMPTS || !TransactionConflict.isRolledBack(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(2, 5L + 10L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to repeat a command", e);
        }
    }
}
