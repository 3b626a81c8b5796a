package org.cordee.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Model;
import org.springframework.stereotype.Component;

/** Reads the state of all processes from the engine every few seconds, and executes the retries that pages ask for. */
@Component
public class ProcessMonitor extends BackgroundLoop {

    private final ProcessEngine engine;
    private volatile Snapshot latest = Snapshot.NONE;

    ProcessMonitor(EngineConnection connection, ProcessEngine engine) {
        super(connection, "process-board", Duration.ofSeconds(5));
        this.engine = engine;
    }

    public Snapshot latest() {
        return latest;
    }

    /**
     * Schedules a retry of a failed step in the background.
     * @return false when there is no such incident
     */
    public boolean retry(long incidentKey) {
        Optional<EngineIncident> trouble = latest.incidents().stream()
                .filter(incident -> incident.key() == incidentKey)
                .findAny();
        return trouble.isPresent()
                && runSoon(() -> {
                    engine.retry(trouble.get());
                    round();
                });
    }

    @Override
    protected void round() {
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
