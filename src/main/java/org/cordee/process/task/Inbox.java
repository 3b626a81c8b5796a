package org.cordee.process.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.cordee.process.engine.EngineRecords.Task;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.model.UserTask;
import org.cordee.process.model.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the inbox level with the engine: one grouping's tasks after each command and job on it, everything every ten
 * seconds for what timers made. Doing it twice changes nothing.
 */
@Component
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final ProcessEngine engine;
    private final OpenTasks tasks;
    private final ProcessLinks links;

    Inbox(ProcessEngine engine, OpenTasks tasks, ProcessLinks links) {
        this.engine = engine;
        this.tasks = tasks;
        this.links = links;
    }

    /** Levels the rows of one grouping. */
    public void refresh(UUID consortiumId) {
        OptionalLong root = links.instanceOf(consortiumId);
        if (root.isEmpty()) {
            return;
        }
        // What we know is read first: a task that appears in between is then merely new, never taken for gone.
        Map<Long, Instant> known = tasks.known(consortiumId);
        level(engine.openTasksUnder(root.getAsLong()), known);
    }

    /** Levels all rows. */
    public void sweep() {
        Map<Long, Instant> known = tasks.known(null);
        level(engine.openTasks(), known);
    }

    public OptionalLong find(UUID consortiumId, String elementId, UUID subjectId) {
        return tasks.keys(consortiumId, elementId, subjectId).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    public List<Long> keysOf(UUID consortiumId, String elementId) {
        return tasks.keys(consortiumId, elementId, null);
    }

    /** A timer on a task has rung and its job was done. */
    public void timerAnswered(String timerElementId, UUID subjectId) {
        tasks.timerAnswered(timerElementId, subjectId);
    }

    private void level(List<Task> open, Map<Long, Instant> known) {
        Map<Long, Instant> left = new HashMap<>(known);
        for (Task task : open) {
            Instant dueBefore = left.remove(task.key());
            if (dueBefore == null) {
                add(task);
            } else if (!dueBefore.equals(Objects.requireNonNullElse(task.dueAt(), Instant.MAX))) {
                tasks.moveDue(task.key(), task.dueAt());
            }
        }
        left.keySet().forEach(tasks::remove);
    }

    private void add(Task task) {
        UserTask kind = UserTask.of(task.elementId()).orElse(null);
        if (kind == null) {
            LOG.warn("task of a foreign model left out element={} process={}", task.elementId(), task.processId());
            return;
        }
        Map<String, Object> values = engine.variablesOf(task.key());
        UUID consortium = id(values, Variables.CONSORTIUM_ID);
        UUID subject = id(values, kind.subjectVariable());
        if (consortium == null || subject == null) {
            LOG.warn("task without its ids left out key={} element={}", task.key(), task.elementId());
            return;
        }
        tasks.add(
                new OpenTask(
                        task.key(),
                        kind,
                        task.processId(),
                        task.processInstanceKey(),
                        consortium,
                        subject,
                        Groups.organisation(task.candidateGroup()).orElse(null),
                        task.candidateGroup(),
                        task.createdAt(),
                        task.dueAt()),
                timers(kind, values));
    }

    private static Map<String, Instant> timers(UserTask kind, Map<String, Object> values) {
        Map<String, Instant> timers = new HashMap<>();
        kind.timers().forEach((element, variable) -> {
            Object at = values.get(variable);
            if (at != null) {
                timers.put(element, Instant.parse(at.toString()));
            }
        });
        return timers;
    }

    private static @Nullable UUID id(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null ? null : UUID.fromString(value.toString());
    }
}
