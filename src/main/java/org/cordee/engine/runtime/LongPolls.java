package org.cordee.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.cordee.engine.runtime.JobDispatcher.JobActivation;

/**
 * Holds the open long polls of workers, the job types to check, and the time of the next check. All times are real
 * time.
 */
final class LongPolls {

    /**
     * Interval at which all awaited types are checked without a signal, for instance for retry back-offs that outlived
     * a restart.
     */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    record LongPoll(JobRequest request, Instant until, CompletableFuture<List<JobActivation>> answer) {}

    private record ScheduledCheck(Instant at, String type) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, List<LongPoll>> waiting = new LinkedHashMap<>();
    private final Set<String> dirty = new HashSet<>();
    private final PriorityQueue<ScheduledCheck> wakes = new PriorityQueue<>((a, b) -> a.at().compareTo(b.at()));
    private Instant nextSweep = Instant.EPOCH;
    private boolean open = true;

    void add(LongPoll one) {
        locked(() -> {
            String type = one.request().type();
            waiting.computeIfAbsent(type, any -> new ArrayList<>()).add(one);
            dirty.add(type);
            changed.signal();
        });
    }

    /** Removes a long poll. Returns true only for the thread that removed it, and only if the client still waits. */
    boolean remove(LongPoll one) {
        lock.lock();
        try {
            List<LongPoll> all = waiting.get(one.request().type());
            boolean found = all != null && all.remove(one);
            if (all != null && all.isEmpty()) {
                waiting.remove(one.request().type());
            }
            return found && !one.answer().isDone();
        } finally {
            lock.unlock();
        }
    }

    /** Marks a job type as possibly ready. */
    void wake(String type) {
        locked(() -> {
            if (waiting.containsKey(type) && dirty.add(type)) {
                changed.signal();
            }
        });
    }

    void wakeAt(Instant instant, String type) {
        locked(() -> {
            wakes.add(new ScheduledCheck(instant, type));
            changed.signal();
        });
    }

    void wakeAll(Collection<String> types) {
        locked(() -> dirty.addAll(types));
    }

    Set<String> types() {
        lock.lock();
        try {
            return new HashSet<>(waiting.keySet());
        } finally {
            lock.unlock();
        }
    }

    boolean isSweepDue(Instant now) {
        lock.lock();
        try {
            return !nextSweep.isAfter(now);
        } finally {
            lock.unlock();
        }
    }

    void sweptAt(Instant now) {
        locked(() -> nextSweep = now.plus(SWEEP));
    }

    /** Returns the marked types with their long polls in order of arrival, and clears the marks. */
    Map<String, List<LongPoll>> takeMarked() {
        Map<String, List<LongPoll>> due = new LinkedHashMap<>();
        locked(() -> {
            for (String type : dirty) {
                List<LongPoll> polls = waiting.getOrDefault(type, List.of());
                if (!polls.isEmpty()) {
                    due.put(type, List.copyOf(polls));
                }
            }
            dirty.clear();
        });
        return due;
    }

    /** Returns the long polls whose timeout is over or whose client has gone. */
    List<LongPoll> expired(Instant now) {
        List<LongPoll> expired = new ArrayList<>();
        locked(() -> waiting.values()
                .forEach(all -> all.forEach(one -> {
                    if (!one.until().isAfter(now) || one.answer().isDone()) {
                        expired.add(one);
                    }
                })));
        return expired;
    }

    /** Waits until a type must be checked. Returns false after close. */
    boolean awaitCheck() throws InterruptedException {
        lock.lock();
        try {
            while (open) {
                Instant now = Instant.now();
                while (!wakes.isEmpty() && !wakes.element().at().isAfter(now)) {
                    dirty.add(wakes.remove().type());
                }
                Instant next = nextEvent();
                if (!dirty.isEmpty() || !next.isAfter(now)) {
                    return true;
                }
                changed.awaitNanos(Duration.between(now, next).plusMillis(1).toNanos());
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Answers every long poll with an empty list. */
    void close() {
        locked(() -> {
            open = false;
            changed.signalAll();
            waiting.values().forEach(all -> all.forEach(one -> one.answer().complete(List.of())));
        });
    }

    private Instant nextEvent() {
        Instant next = nextSweep;
        if (!wakes.isEmpty() && wakes.element().at().isBefore(next)) {
            next = wakes.element().at();
        }
        for (List<LongPoll> all : waiting.values()) {
            for (LongPoll one : all) {
                next = one.until().isBefore(next) ? one.until() : next;
            }
        }
        return next;
    }

    private void locked(Runnable step) {
        lock.lock();
        try {
            step.run();
        } finally {
            lock.unlock();
        }
    }
}
