package org.cordee.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.cordee.engine.runtime.Leases.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands jobs out to waiting workers. One thread reads each type once for all who wait for it, so that a job is never
 * given twice; leases, patience and rests after a failure run on real time, whatever the pinned clock says.
 */
public final class JobDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatcher.class);

    /** How often everything waited for is looked at even if nothing was signalled (rests that outlived a restart). */
    private static final Duration SWEEP = Duration.ofSeconds(1);

    /** A job given to a worker. */
    public record Activated(OpenJob job, Instant deadline, Map<String, Object> variables) {}

    private record Waiting(JobRequest request, Instant until, CompletableFuture<List<Activated>> answer) {}

    private record Wake(Instant at, String type) {}

    private final OpenJobs jobs;
    private final SeenVariables variables;
    private final Leases leases = new Leases();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, List<Waiting>> waiting = new LinkedHashMap<>();
    private final Set<String> dirty = new HashSet<>();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>((a, b) -> a.at().compareTo(b.at()));
    private Instant nextSweep = Instant.EPOCH;
    private boolean running;
    private final Thread thread = new Thread(this::run, "engine-jobs");

    public JobDispatcher(DataSource engineDatabase) {
        this.jobs = new OpenJobs(engineDatabase);
        this.variables = new SeenVariables(engineDatabase);
        thread.setDaemon(true);
    }

    public void start() {
        running = true;
        thread.start();
    }

    /** Ends the dispatcher and answers everybody who waits with nothing. */
    public void stop() {
        locked(() -> {
            running = false;
            changed.signalAll();
        });
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        locked(() ->
                waiting.values().forEach(all -> all.forEach(one -> one.answer().complete(List.of()))));
    }

    /** The answer comes as soon as there is a job, at the latest, empty, when patience ends. Cancel it when nobody listens. */
    public CompletableFuture<List<Activated>> activate(JobRequest request) {
        CompletableFuture<List<Activated>> answer = new CompletableFuture<>();
        Waiting one = new Waiting(request, Instant.now().plus(request.patience()), answer);
        locked(() -> {
            waiting.computeIfAbsent(request.type(), any -> new ArrayList<>()).add(one);
            dirty.add(request.type());
            changed.signal();
        });
        return answer;
    }

    /** Something of this type may be ready. */
    public void wake(String type) {
        locked(() -> {
            if (waiting.containsKey(type) && dirty.add(type)) {
                changed.signal();
            }
        });
    }

    public Optional<OpenJob> find(String jobKey) {
        return jobs.byKey(jobKey);
    }

    /** The job is done and shall not be seen again. */
    public void finished(OpenJob job) {
        leases.finished(job.key(), job.type());
    }

    /** The job failed and may be tried again after the rest. */
    public void failed(OpenJob job, int retries, Duration rest) {
        if (retries > 0 && !rest.isZero() && !rest.isNegative()) {
            Instant until = Instant.now().plus(rest);
            leases.grant(job.key(), new Lease(job.type(), "", until));
            jobs.restUntil(job.key(), until);
            wakeAt(until, job.type());
            return;
        }
        leases.free(job.key());
        wake(job.type());
    }

    /** The job may be given to anybody again at once. */
    public void released(OpenJob job) {
        leases.free(job.key());
        wake(job.type());
    }

    /** The job's lease ends so long from now. False if nobody holds it. */
    public boolean lease(OpenJob job, Duration fromNow) {
        Optional<Lease> held =
                leases.of(job.key()).filter(lease -> lease.until().isAfter(Instant.now()));
        held.ifPresent(lease -> {
            Instant until = Instant.now().plus(fromNow);
            leases.grant(job.key(), new Lease(job.type(), lease.worker(), until));
            wakeAt(until, job.type());
        });
        return held.isPresent();
    }

    /** Until when somebody holds the job, if somebody does. */
    public Optional<Instant> heldUntil(String jobKey) {
        return leases.of(jobKey).map(Lease::until).filter(Instant.now()::isBefore);
    }

    private void wakeAt(Instant instant, String type) {
        locked(() -> {
            wakes.add(new Wake(instant, type));
            changed.signal();
        });
    }

    private void run() {
        while (awaitWork()) {
            try {
                round();
            } catch (RuntimeException e) {
                LOG.warn("jobs could not be read, trying again", e);
                locked(() -> nextSweep = Instant.now().plusMillis(500));
            }
        }
    }

    private boolean awaitWork() {
        lock.lock();
        try {
            while (running) {
                Instant now = Instant.now();
                while (!wakes.isEmpty() && !wakes.element().at().isAfter(now)) {
                    dirty.add(wakes.remove().type());
                }
                if (!dirty.isEmpty() || !nextSweep.isAfter(now) || earliestEnd().isBefore(now)) {
                    return true;
                }
                Instant until =
                        wakes.isEmpty() || nextSweep.isBefore(wakes.element().at())
                                ? nextSweep
                                : wakes.element().at();
                until = earliestEnd().isBefore(until) ? earliestEnd() : until;
                long millis = Math.max(1, Duration.between(now, until).toMillis() + 1);
                boolean signalled = changed.await(millis, TimeUnit.MILLISECONDS);
                if (signalled) {
                    continue;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Instant earliestEnd() {
        return waiting.values().stream()
                .flatMap(List::stream)
                .map(Waiting::until)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private void round() {
        Instant now = Instant.now();
        for (Map.Entry<String, List<Waiting>> type : takeDirty(now).entrySet()) {
            serve(type.getKey(), type.getValue(), now);
        }
        dismissImpatient(now);
    }

    /** The types to look at now and who waits for them, first come first. */
    private Map<String, List<Waiting>> takeDirty(Instant now) {
        Set<String> swept = Set.of();
        if (!nextSweep.isAfter(now)) {
            Set<String> types = new HashSet<>();
            locked(() -> types.addAll(waiting.keySet()));
            swept = jobs.typesReady(types, now);
            leases.forgetBefore(now.minusSeconds(60));
        }
        Map<String, List<Waiting>> due = new LinkedHashMap<>();
        lock.lock();
        try {
            if (!nextSweep.isAfter(now)) {
                nextSweep = now.plus(SWEEP);
            }
            dirty.addAll(swept);
            for (String type : dirty) {
                List<Waiting> who = waiting.getOrDefault(type, List.of());
                if (!who.isEmpty()) {
                    due.put(type, List.copyOf(who));
                }
            }
            dirty.clear();
        } finally {
            lock.unlock();
        }
        return due;
    }

    private void serve(String type, List<Waiting> who, Instant now) {
        int wanted = who.stream().mapToInt(one -> one.request().atMost()).sum();
        List<OpenJob> ready = new ArrayList<>(jobs.ready(type, now, wanted + leases.count(type, now)));
        ready.removeIf(job -> !leases.isFree(job.key(), now));
        for (Waiting one : who) {
            if (ready.isEmpty()) {
                return;
            }
            List<OpenJob> share = ready.subList(0, Math.min(one.request().atMost(), ready.size()));
            if (withdraw(one)) {
                grant(one, List.copyOf(share));
                share.clear();
            }
        }
    }

    private void grant(Waiting one, List<OpenJob> share) {
        JobRequest request = one.request();
        Instant deadline = Instant.now().plus(request.lease());
        share.forEach(job -> leases.grant(job.key(), new Lease(job.type(), request.worker(), deadline)));
        wakeAt(deadline, request.type());
        try {
            SeenVariables.Snapshot seen = variables.read(
                    share.stream().map(OpenJob::processInstanceKey).toList(), request.variables());
            one.answer()
                    .complete(share.stream()
                            .map(job -> new Activated(job, deadline, seen.of(job.executionId())))
                            .toList());
        } catch (RuntimeException e) {
            share.forEach(job -> leases.free(job.key()));
            one.answer().completeExceptionally(e);
        }
    }

    private void dismissImpatient(Instant now) {
        List<Waiting> gone = new ArrayList<>();
        locked(() -> waiting.values()
                .forEach(all -> all.forEach(one -> {
                    if (!one.until().isAfter(now) || one.answer().isDone()) {
                        gone.add(one);
                    }
                })));
        gone.forEach(one -> {
            if (withdraw(one)) {
                one.answer().complete(List.of());
            }
        });
    }

    /** True for whoever takes the waiting one off the list, and only if it still listens. */
    private boolean withdraw(Waiting one) {
        lock.lock();
        try {
            List<Waiting> all = waiting.get(one.request().type());
            boolean found = all != null && all.remove(one);
            if (all != null && all.isEmpty()) {
                waiting.remove(one.request().type());
            }
            return found && !one.answer().isDone();
        } finally {
            lock.unlock();
        }
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
