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
 * Activates jobs for waiting workers. One thread reads each job type for all workers that wait for it, so that no job
 * is activated twice. Job timeouts, request timeouts and retry back-offs use real time, whatever the pinned clock
 * shows.
 */
public final class JobDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(JobDispatcher.class);
    private static final Duration MEMORY = Duration.ofSeconds(60);

    /** A job activated for a worker. */
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

    /** Stops the dispatcher and answers every open long poll with an empty list. */
    public void stop() {
        room.close();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns jobs as soon as one is ready, or an empty list after the request timeout. Cancel the future when the
     * client has gone.
     */
    public CompletableFuture<List<Activated>> activate(JobRequest request) {
        CompletableFuture<List<Activated>> answer = new CompletableFuture<>();
        room.enter(new Waiting(request, Instant.now().plus(request.patience()), answer));
        return answer;
    }

    /** Signals that a job of this type may be ready. */
    public void wake(String type) {
        room.wake(type);
    }

    public Optional<OpenJob> find(String jobKey) {
        return jobs.byKey(jobKey);
    }

    /** Records that the job is completed and must not be activated again. */
    public void finished(OpenJob job) {
        leases.finished(job.key(), job.type());
    }

    /** Records that the job failed and may be activated again after the retry back-off. */
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

    /** Releases the job: any worker may activate it at once. */
    public void released(OpenJob job) {
        leases.free(job.key());
        room.wake(job.type());
    }

    /** Sets the job's timeout to the given duration from now. Returns false if no worker holds the job. */
    public boolean lease(OpenJob job, Duration fromNow) {
        Optional<Lease> locked =
                leases.of(job.key()).filter(lease -> lease.until().isAfter(Instant.now()));
        locked.ifPresent(lease -> {
            Instant until = Instant.now().plus(fromNow);
            leases.grant(job.key(), new Lease(job.type(), lease.worker(), until));
            room.wakeAt(until, job.type());
        });
        return locked.isPresent();
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
            room.takeDirty().forEach((type, polls) -> serve(type, polls, now));
        } catch (RuntimeException e) {
            // The sweep one second later repeats the work of this round.
            LOG.warn("jobs could not be read, trying again", e);
        }
        room.impatient(now).forEach(this::dismiss);
    }

    private void dismiss(Waiting one) {
        if (room.leave(one)) {
            one.answer().complete(List.of());
        }
    }

    private void serve(String type, List<Waiting> polls, Instant now) {
        int wanted = polls.stream().mapToInt(one -> one.request().atMost()).sum();
        List<OpenJob> ready = new ArrayList<>(jobs.ready(type, now, wanted + leases.count(type, now)));
        ready.removeIf(job -> !leases.isFree(job.key(), now));
        for (Waiting one : polls) {
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
