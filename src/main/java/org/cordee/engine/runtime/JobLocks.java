package org.cordee.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds which worker has locked which job until when. It is kept in memory and on real time: a lock under a pinned
 * clock would never end, and a restart releases all locks.
 */
final class JobLocks {

    /**
     * Keeps the lock of a completed job for a moment, so that a list read before the completion cannot activate it
     * again.
     */
    private static final Duration COMPLETED_LOCK = Duration.ofSeconds(10);

    record JobLock(String type, String worker, Instant until) {}

    private final Map<String, JobLock> byJob = new ConcurrentHashMap<>();

    Optional<JobLock> of(String jobKey) {
        return Optional.ofNullable(byJob.get(jobKey));
    }

    boolean isFree(String jobKey, Instant now) {
        JobLock lease = byJob.get(jobKey);
        return lease == null || !lease.until().isAfter(now);
    }

    void grant(String jobKey, JobLock lease) {
        byJob.put(jobKey, lease);
    }

    void free(String jobKey) {
        byJob.remove(jobKey);
    }

    void finished(String jobKey, String type) {
        byJob.put(jobKey, new JobLock(type, "", Instant.now().plus(COMPLETED_LOCK)));
    }

    int count(String type, Instant now) {
        int count = 0;
        for (JobLock lease : byJob.values()) {
            if (lease.type().equals(type) && lease.until().isAfter(now)) {
                count++;
            }
        }
        return count;
    }

    void forgetBefore(Instant instant) {
        byJob.values().removeIf(lease -> lease.until().isBefore(instant));
    }
}
