package org.cordee.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers the engine's open tasks that have no page in this version of the product, because their model is no longer
 * supported. A process with such a task never comes to its end.
 */
@Component
class UnservedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(UnservedTasks.class);

    private final ProcessEngine engine;
    private volatile Map<Long, Optional<ProcessRoot>> known = Map.of();

    UnservedTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Replaces what is remembered.
     *
     * @param open all tasks of the engine; for each unserved one its root is queried once, and one line is logged
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
        Map<Long, Optional<ProcessRoot>> left = new HashMap<>(known);
        ended.forEach(left::remove);
        known = Map.copyOf(left);
    }

    private Map<Long, Optional<ProcessRoot>> unserved(List<Task> open, Map<Long, Optional<ProcessRoot>> now) {
        Map<Long, Optional<ProcessRoot>> before = known;
        for (Task task : open) {
            if (UserTask.of(task.elementId()).isEmpty()) {
                Optional<ProcessRoot> root = before.get(task.key());
                now.put(task.key(), root == null ? rootOf(task) : root);
            }
        }
        return now;
    }

    private Optional<ProcessRoot> rootOf(Task task) {
        Optional<ProcessRoot> root = ProcessRoot.of(engine.variablesOf(task.key()));
        LOG.warn(
                "task of an unsupported model element={} process={} {}",
                task.elementId(),
                task.processId(),
                root.orElse(null));
        return root;
    }

    /** Returns the roots whose process waits for such a task, as the last sweep found them. */
    Set<ProcessRoot> roots() {
        return known.values().stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
