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
final class Leases {

    /**
     * Keeps the lock of a completed job for a moment, so that a list read before the completion cannot activate it
     * again.
     */
    private static final Duration COMPLETED_LOCK = Duration.ofSeconds(10);

    record Lease(String type, String worker, Instant until) {}

    private final Map<String, Lease> byJob = new ConcurrentHashMap<>();

    Optional<Lease> of(String jobKey) {
        return Optional.ofNullable(byJob.get(jobKey));
    }

    boolean isFree(String jobKey, Instant now) {
        Lease lease = byJob.get(jobKey);
        return lease == null || !lease.until().isAfter(now);
    }

    void grant(String jobKey, Lease lease) {
        byJob.put(jobKey, lease);
    }

    void free(String jobKey) {
        byJob.remove(jobKey);
    }

    void finished(String jobKey, String type) {
        byJob.put(jobKey, new Lease(type, "", Instant.now().plus(COMPLETED_LOCK)));
    }

    int count(String type, Instant now) {
        int count = 0;
        for (Lease lease : byJob.values()) {
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
