package org.cordee.process.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.process.engine.EngineRecords.Task;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.model.UserTask;
import org.cordee.process.model.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Open tasks of the engine that this version of the product has no page for: of a model that it no longer carries on.
 * Nobody can do them, so that a grouping that has one never comes to its end.
 */
@Component
class UnservedTasks {

    private static final Logger LOG = LoggerFactory.getLogger(UnservedTasks.class);

    private final ProcessEngine engine;
    private volatile Map<Long, Optional<UUID>> known = Map.of();

    UnservedTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param open all tasks the engine has; each unserved one is asked once whose it is, and logged once */
    void swept(List<Task> open) {
        Map<Long, Optional<UUID>> before = known;
        Map<Long, Optional<UUID>> now = new HashMap<>();
        for (Task task : open) {
            if (UserTask.of(task.elementId()).isEmpty()) {
                Optional<UUID> grouping = before.get(task.key());
                now.put(task.key(), grouping == null ? groupingOf(task) : grouping);
            }
        }
        known = Map.copyOf(now);
    }

    private Optional<UUID> groupingOf(Task task) {
        Optional<UUID> grouping = Optional.ofNullable(
                        engine.variablesOf(task.key()).get(Variables.CONSORTIUM_ID))
                .map(id -> UUID.fromString(id.toString()));
        LOG.warn(
                "task of a model not carried on element={} process={} consortium={}",
                task.elementId(),
                task.processId(),
                grouping.orElse(null));
        return grouping;
    }

    /** The groupings that wait for such a task, as the last sweep found them. */
    Set<UUID> groupings() {
        return known.values().stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
