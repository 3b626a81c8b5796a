package org.cordee.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers the engine's open tasks that have no page in this version of the product, because their model is no longer
 * supported. A consortium with such a task never comes to its end.
 */
@Component
class UnservedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(UnservedTasks.class);

    private final ProcessEngine engine;
    private volatile Map<Long, Optional<UUID>> known = Map.of();

    UnservedTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Replaces what is remembered.
     *
     * @param open all tasks of the engine; for each unserved one its consortium is queried once, and one line is logged
     */
    synchronized void update(List<Task> open) {
        known = Map.copyOf(unserved(open, new HashMap<>()));
    }

    /** Remembers the unserved ones of these open tasks too; repeating it changes nothing. */
    synchronized void add(List<Task> open) {
        known = Map.copyOf(unserved(open, new HashMap<>(known)));
    }

    /** Forgets tasks that were completed or cancelled. */
    synchronized void forget(List<Long> ended) {
        Map<Long, Optional<UUID>> left = new HashMap<>(known);
        ended.forEach(left::remove);
        known = Map.copyOf(left);
    }

    private Map<Long, Optional<UUID>> unserved(List<Task> open, Map<Long, Optional<UUID>> now) {
        Map<Long, Optional<UUID>> before = known;
        for (Task task : open) {
            if (UserTask.of(task.elementId()).isEmpty()) {
                Optional<UUID> consortium = before.get(task.key());
                now.put(task.key(), consortium == null ? consortiumOf(task) : consortium);
            }
        }
        return now;
    }

    private Optional<UUID> consortiumOf(Task task) {
        Optional<UUID> consortium = Optional.ofNullable(
                        engine.variablesOf(task.key()).get(ProcessVariables.CONSORTIUM_ID))
                .map(id -> UUID.fromString(id.toString()));
        LOG.warn(
                "task of an unsupported model element={} process={} consortium={}",
                task.elementId(),
                task.processId(),
                consortium.orElse(null));
        return consortium;
    }

    /** Returns the consortia that wait for such a task, as the last sweep found them. */
    Set<UUID> consortia() {
        return known.values().stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
