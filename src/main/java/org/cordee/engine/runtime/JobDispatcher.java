package org.cordee.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.cordee.engine.runtime.Leases.Lease;
import org.cordee.engine.runtime.WaitingRoom.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands jobs out to waiting workers. One thread reads each type once for all who wait for it, so that a job is never
 * given twice; leases, patience and rests after a failure run on real time, whatever the pinned clock says.
 */
public final class JobDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatcher.class);
    private static final Duration MEMORY = Duration.ofSeconds(60);

    /** A job given to a worker. */
    public record Activated(OpenJob job, Instant deadline, Map<String, Object> variables) {}

    private final OpenJobs jobs;
    private final SeenVariables variables;
    private final Leases leases = new Leases();
    private final WaitingRoom room = new WaitingRoom();
    private final Thread thread = new Thread(this::run, "engine-jobs");

    public JobDispatcher(DataSource engineDatabase) {
        this.jobs = new OpenJobs(engineDatabase);
        this.variables = new SeenVariables(engineDatabase);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Ends the dispatcher and answers everybody who waits with nothing. */
    public void stop() {
        room.close();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer comes as soon as there is a job, at the latest, empty, when patience ends. Cancel it when nobody listens. */
    public CompletableFuture<List<Activated>> activate(JobRequest request) {
        CompletableFuture<List<Activated>> answer = new CompletableFuture<>();
        room.enter(new Waiting(request, Instant.now().plus(request.patience()), answer));
        return answer;
    }

    /** Something of this type may be ready. */
    public void wake(String type) {
        room.wake(type);
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
            room.wakeAt(until, job.type());
            return;
        }
        leases.free(job.key());
        room.wake(job.type());
    }

    /** The job may be given to anybody again at once. */
    public void released(OpenJob job) {
        leases.free(job.key());
        room.wake(job.type());
    }

    /** The job's lease ends so long from now. False if nobody holds it. */
    public boolean lease(OpenJob job, Duration fromNow) {
        Optional<Lease> held =
                leases.of(job.key()).filter(lease -> lease.until().isAfter(Instant.now()));
        held.ifPresent(lease -> {
            Instant until = Instant.now().plus(fromNow);
            leases.grant(job.key(), new Lease(job.type(), lease.worker(), until));
            room.wakeAt(until, job.type());
        });
        return held.isPresent();
    }

    private void run() {
        try {
            while (room.awaitWork()) {
                round(Instant.now());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(Instant now) {
        try {
            if (room.isSweepDue(now)) {
                room.sweptAt(now);
                room.wakeAll(jobs.typesReady(room.types(), now));
                leases.forgetBefore(now.minus(MEMORY));
            }
            room.takeDirty().forEach((type, who) -> serve(type, who, now));
        } catch (RuntimeException e) {
            // The sweep a second later looks again at what this round lost.
            LOG.warn("jobs could not be read, trying again", e);
        }
        room.impatient(now).forEach(this::dismiss);
    }

    private void dismiss(Waiting one) {
        if (room.leave(one)) {
            one.answer().complete(List.of());
        }
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
            if (room.leave(one)) {
                grant(one, List.copyOf(share));
                share.clear();
            }
        }
    }

    private void grant(Waiting one, List<OpenJob> share) {
        JobRequest request = one.request();
        Instant deadline = Instant.now().plus(request.lease());
        share.forEach(job -> leases.grant(job.key(), new Lease(job.type(), request.worker(), deadline)));
        room.wakeAt(deadline, request.type());
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
}
