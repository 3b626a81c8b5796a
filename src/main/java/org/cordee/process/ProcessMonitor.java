package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the state of all processes from the engine every few seconds while somebody looks at it, because it counts all
 * tokens, and executes the retries that pages ask for.
 */
@Component
public class ProcessMonitor extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessMonitor.class);

    /** How long a page or a program counts as looking after it read the state. */
    private static final Duration LOOKING = Duration.ofSeconds(30);

    /** How long the first reader after a pause waits for a new state. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ProcessEngine engine;
    private final Duration looking;
    private volatile Snapshot latest = Snapshot.NONE;
    private volatile Instant readAt = Instant.MIN;

    @Autowired
    ProcessMonitor(EngineConnection connection, ProcessEngine engine) {
        this(connection, engine, LOOKING);
    }

    ProcessMonitor(EngineConnection connection, ProcessEngine engine, Duration looking) {
        super(connection, "process-board", Duration.ofSeconds(5));
        this.engine = engine;
        this.looking = looking;
    }

    /**
     * Returns the state as last read, a few seconds old. The first reader after a pause waits up to a second for a new
     * one; when the engine takes longer, it gets the old one, which says when it was taken.
     */
    public Snapshot latest() {
        boolean wasLookedAt = isLookedAt();
        readAt = Instant.now();
        if (!wasLookedAt) {
            awaitRound();
        }
        return latest;
    }

    private boolean isLookedAt() {
        return readAt.isAfter(Instant.now().minus(looking));
    }

    private void awaitRound() {
        CountDownLatch done = new CountDownLatch(1);
        boolean begun = runSoon(() -> {
            try {
                read();
            } finally {
                done.countDown();
            }
        });
        try {
            if (begun && !done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("the engine takes longer than {} for its state", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the state once at the start. */
    @Override
    protected void begin() {
        readAt = Instant.now();
    }

    /**
     * Schedules a retry of a failed step in the background.
     * @return false when there is no such incident
     */
    public boolean retry(long incidentKey) {
        Optional<EngineIncident> trouble = latest().incidents().stream()
                .filter(incident -> incident.key() == incidentKey)
                .findAny();
        return trouble.isPresent()
                && runSoon(() -> {
                    engine.retry(trouble.get());
                    read();
                });
    }

    @Override
    protected void round() {
        if (isLookedAt()) {
            read();
        }
    }

    private void read() {
        List<Model> models = engine.models();
        Map<String, Map<String, Counts>> counts = new HashMap<>();
        for (Model model : models) {
            engine.countsOfModel(model.processDefinitionKey())
                    .forEach((element, found) -> counts.computeIfAbsent(model.processId(), id -> new HashMap<>())
                            .merge(element, found, ProcessMonitor::sum));
        }
        latest = new Snapshot(Instant.now(), models, engine.running(), counts, engine.incidents());
    }

    private static Counts sum(Counts one, Counts other) {
        return new Counts(
                one.active() + other.active(),
                one.incidents() + other.incidents(),
                one.completed() + other.completed());
    }

    @Override
    public int getPhase() {
        return StartPhases.INBOX;
    }
}
