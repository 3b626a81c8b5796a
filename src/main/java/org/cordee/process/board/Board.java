package org.cordee.process.board;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.EngineRecords.Counts;
import org.cordee.process.engine.EngineRecords.Model;
import org.cordee.process.engine.Phases;
import org.cordee.process.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks the engine every few seconds where everything stands, and carries out what pages ask of it. */
@Component
public class Board implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Board.class);
    private static final long SECONDS = 5;

    private final EngineConnection connection;
    private final ProcessEngine engine;
    private volatile Snapshot latest = Snapshot.NONE;
    private volatile @Nullable ScheduledExecutorService clockwork;

    Board(EngineConnection connection, ProcessEngine engine) {
        this.connection = connection;
        this.engine = engine;
    }

    public Snapshot latest() {
        return latest;
    }

    /** Tries a failed step again, soon and in the background. @return false when there is no such incident */
    public boolean retry(long incidentKey) {
        ScheduledExecutorService hands = clockwork;
        return hands != null
                && latest.incidents().stream()
                        .filter(incident -> incident.key() == incidentKey)
                        .peek(incident -> hands.execute(() -> quietly(() -> {
                            engine.retry(incident);
                            look();
                        })))
                        .findAny()
                        .isPresent();
    }

    void look() {
        List<Model> models = engine.models();
        Map<String, Map<String, Counts>> counts = new HashMap<>();
        for (Model model : models) {
            engine.countsOfModel(model.processDefinitionKey())
                    .forEach((element, found) -> counts.computeIfAbsent(model.processId(), id -> new HashMap<>())
                            .merge(element, found, Board::sum));
        }
        latest = new Snapshot(Instant.now(), models, engine.running(), counts, engine.incidents());
    }

    private static Counts sum(Counts one, Counts other) {
        return new Counts(
                one.active() + other.active(),
                one.incidents() + other.incidents(),
                one.completed() + other.completed());
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("the process board could not ask the engine: {}", e.toString());
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "process-board");
            thread.setDaemon(true);
            return thread;
        });
        hands.scheduleWithFixedDelay(() -> quietly(this::look), 0, SECONDS, TimeUnit.SECONDS);
        clockwork = hands;
    }

    @Override
    public void stop() {
        ScheduledExecutorService hands = clockwork;
        if (hands != null) {
            hands.shutdownNow();
        }
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    @Override
    public boolean isAutoStartup() {
        return connection.isThere();
    }

    @Override
    public int getPhase() {
        return Phases.INBOX;
    }
}
