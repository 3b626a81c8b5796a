package org.cordee.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Pins the server's business time, as the administrator, for as long as the simulation runs. The pin is a lease that a
 * thread renews, so that the server takes its time back soon after a simulation that was killed. A simulation that
 * spares others moves time only while no consortium but its own is under way; beside others it plays in real time.
 */
final class SimulationClock implements AutoCloseable {

    /** Longer than a server takes to start again after a kill. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(30);
    private static final String OTHERS_RUNNING = "process.clock.others-running";

    private final PublicApiClient api;
    private final Credentials administrator;
    private final String holder;
    private final boolean sparesOthers;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewing;
    /** The instant that the simulation pinned; time does not advance until the simulation moves it. */
    private volatile @Nullable Instant pinned;

    private volatile boolean inRealTime;

    /** @param sparesOthers false on a server whose time belongs to the simulation */
    SimulationClock(PublicApiClient api, Credentials administrator, String holder, boolean sparesOthers) {
        this.api = api;
        this.administrator = administrator;
        this.holder = holder;
        this.sparesOthers = sparesOthers;
        this.renewing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "simulation-clock");
            thread.setDaemon(true);
            return thread;
        });
        renewing.scheduleWithFixedDelay(
                this::renew, RENEWED_EVERY.toSeconds(), RENEWED_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Counts a consortium among those whose time the simulation may move. */
    void owns(String consortium) {
        own.add(consortium);
    }

    /** Tells if time does not move for the simulation, because it would move for other consortia, too. */
    boolean isInRealTime() {
        return inRealTime;
    }

    Instant now() {
        Instant still = pinned;
        return still != null
                ? still
                : Instant.parse(api.read(administrator, "/clock").path("now").asString());
    }

    /**
     * Pins the server's business time. Beside consortia of others nothing is pinned and time stays real from now on.
     *
     * @return the text of the refusal, empty when time is pinned or stays real
     */
    synchronized String pin(Instant at) {
        if (inRealTime) {
            return "";
        }
        ApiAnswer answer = api.put(administrator, "/clock", request(at));
        if (answer.isDone()) {
            pinned = at;
            return "";
        }
        if (answer.code().equals(OTHERS_RUNNING)) {
            inRealTime = true;
            release();
            return "";
        }
        return answer.refusal();
    }

    private Map<String, Object> request(Instant at) {
        Map<String, Object> request = new HashMap<>();
        request.put("at", at.toString());
        request.put("holder", holder);
        request.put("leaseSeconds", LEASE.toSeconds());
        if (sparesOthers) {
            request.put("onlyFor", own);
        }
        return request;
    }

    void moveTo(Instant at) {
        String refusal = pin(at);
        if (!refusal.isEmpty()) {
            throw SimulationStopped.because("The server's clock cannot be moved to " + at + ": " + refusal);
        }
    }

    private synchronized void renew() {
        Instant still = pinned;
        if (still == null) {
            return;
        }
        try {
            api.put(administrator, "/clock", request(still));
        } catch (SimulationStopped away) {
            // The server is away; the next request of the simulation tells so.
            return;
        }
    }

    /** Releases the pin, so that time runs again; from a server that is gone by then, the lease takes it back. */
    void release() {
        if (pinned != null) {
            pinned = null;
            api.delete(administrator, "/clock?holder=" + holder);
        }
    }

    @Override
    public void close() {
        renewing.shutdownNow();
        release();
    }
}
