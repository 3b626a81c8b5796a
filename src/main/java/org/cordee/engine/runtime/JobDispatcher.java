package org.cordee.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.cordee.engine.runtime.JobLocks.JobLock;
import org.cordee.engine.runtime.LongPolls.LongPoll;
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
    public record JobActivation(
            ExternalTaskJob job, Instant deadline, Map<String, Object> variables, Set<String> tags) {}

    private final ExternalTaskJobs jobs;
    private final VisibleVariables variables;
    private final JobLocks leases = new JobLocks();
    private final LongPolls room = new LongPolls();
    private final Thread thread = new Thread(this::run, "engine-jobs");

    public JobDispatcher(DataSource engineDatabase) {
        this.jobs = new ExternalTaskJobs(engineDatabase);
        this.variables = new VisibleVariables(engineDatabase);
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
    public CompletableFuture<List<JobActivation>> activate(JobRequest request) {
        CompletableFuture<List<JobActivation>> answer = new CompletableFuture<>();
        room.add(new LongPoll(request, Instant.now().plus(request.patience()), answer));
        return answer;
    }

    /** Signals that a job of this type may be ready. */
    public void wake(String type) {
        room.wake(type);
    }

    public Optional<ExternalTaskJob> find(String jobKey) {
        return jobs.byKey(jobKey);
    }

    /** Records that the job is completed and must not be activated again. */
    public void finished(ExternalTaskJob job) {
        leases.finished(job.key(), job.type());
    }

    /** Records that the job failed and may be activated again after the retry back-off. */
    public void failed(ExternalTaskJob job, int retries, Duration rest) {
        if (retries > 0 && !rest.isZero() && !rest.isNegative()) {
            Instant until = Instant.now().plus(rest);
            leases.grant(job.key(), new JobLock(job.type(), "", until));
            jobs.restUntil(job.key(), until);
            room.wakeAt(until, job.type());
            return;
        }
        leases.free(job.key());
        room.wake(job.type());
    }

    /** Releases the job: any worker may activate it at once. */
    public void released(ExternalTaskJob job) {
        leases.free(job.key());
        room.wake(job.type());
    }

    /** Sets the job's timeout to the given duration from now. Returns false if no worker holds the job. */
    public boolean extendTimeout(ExternalTaskJob job, Duration fromNow) {
        Optional<JobLock> locked =
                leases.of(job.key()).filter(lease -> lease.until().isAfter(Instant.now()));
        locked.ifPresent(lease -> {
            Instant until = Instant.now().plus(fromNow);
            leases.grant(job.key(), new JobLock(job.type(), lease.worker(), until));
            room.wakeAt(until, job.type());
        });
        return locked.isPresent();
    }

    private void run() {
        try {
            while (room.awaitCheck()) {
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
            room.takeMarked().forEach((type, polls) -> serve(type, polls, now));
        } catch (RuntimeException | Error e) {
            // An Error must not end the only thread that hands out jobs.
            // The sweep one second later repeats the work of this round.
            LOG.warn("jobs could not be read, trying again: {}", e.toString());
        }
        room.expired(now).forEach(this::dismiss);
    }

    private void dismiss(LongPoll one) {
        if (room.remove(one)) {
            one.answer().complete(List.of());
        }
    }

    private void serve(String type, List<LongPoll> polls, Instant now) {
        int wanted = polls.stream().mapToInt(one -> one.request().atMost()).sum();
        List<ExternalTaskJob> ready = new ArrayList<>(jobs.ready(type, now, wanted + leases.count(type, now)));
        ready.removeIf(job -> !leases.isFree(job.key(), now));
        for (LongPoll one : polls) {
            if (ready.isEmpty()) {
                return;
            }
            List<ExternalTaskJob> share =
                    ready.subList(0, Math.min(one.request().atMost(), ready.size()));
            if (room.remove(one)) {
                grant(one, List.copyOf(share));
                share.clear();
            }
        }
    }

    private void grant(LongPoll one, List<ExternalTaskJob> share) {
        JobRequest request = one.request();
        Instant deadline = Instant.now().plus(request.lease());
        share.forEach(job -> leases.grant(job.key(), new JobLock(job.type(), request.worker(), deadline)));
        room.wakeAt(deadline, request.type());
        try {
            List<String> instances =
                    share.stream().map(ExternalTaskJob::processInstanceKey).toList();
            VisibleVariables.Snapshot seen = variables.read(instances, request.variables());
            Map<String, Set<String>> tags = jobs.tagsOf(instances);
            one.answer()
                    .complete(share.stream()
                            .map(job -> new JobActivation(
                                    job,
                                    deadline,
                                    seen.of(job.executionId()),
                                    tags.getOrDefault(job.processInstanceKey(), Set.of())))
                            .toList());
        } catch (RuntimeException | Error e) {
            share.forEach(job -> leases.free(job.key()));
            one.answer().completeExceptionally(e);
        }
    }
}
