package org.cordee.process.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.cordee.process.engine.EngineRecords.Task;
import org.cordee.process.engine.EngineRecords.Trouble;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.model.UserTask;
import org.cordee.process.model.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the inbox level with the engine: one grouping's tasks after each command and job on it and again a moment later,
 * everything every ten seconds for what timers made. Doing it twice changes nothing.
 */
@Component
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final ProcessEngine engine;
    private final OpenTasks tasks;
    private final DatingTasks dating;
    private final WorkNews news;
    private final StuckDetector detector;
    private final LookingAgain again;
    private final UnservedTasks unserved;

    Inbox(
            ProcessEngine engine,
            OpenTasks tasks,
            DatingTasks dating,
            WorkNews news,
            StuckDetector detector,
            LookingAgain again,
            UnservedTasks unserved) {
        this.engine = engine;
        this.tasks = tasks;
        this.dating = dating;
        this.news = news;
        this.detector = detector;
        this.again = again;
        this.unserved = unserved;
    }

    /** Levels the rows of one grouping, now and again when the engine has taken what steps follow. */
    public void refresh(UUID consortiumId) {
        again.at(consortiumId, this::level);
        level(consortiumId);
    }

    private void level(UUID consortiumId) {
        // What we know is read first: a task that appears in between is then merely new, never taken for gone.
        Map<Long, UUID> known = tasks.known(consortiumId);
        news.changed(level(engine.openTasksOf(consortiumId), known));
    }

    /** Levels all rows. */
    public void sweep() {
        Map<Long, UUID> known = tasks.known(null);
        List<Task> open = engine.openTasks();
        unserved.swept(open);
        news.changed(level(open, known));
    }

    /** Tells again what the last sweeps and refreshes found, with the incidents and the stuck groupings there are now. */
    public void tellNews() {
        List<Trouble> found = engine.incidents();
        Map<UUID, Integer> incidents = new HashMap<>();
        for (Trouble trouble : found) {
            if (trouble.consortiumId() != null) {
                incidents.merge(trouble.consortiumId(), 1, Integer::sum);
            }
        }
        news.swept(incidents, detector.look(found));
    }

    public OptionalLong find(UUID consortiumId, String elementId, UUID subjectId) {
        return tasks.keys(consortiumId, elementId, subjectId).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The deadline moved: levels the rows and brings the date of every open task level with the domain's. */
    public void followDates(UUID consortiumId) {
        refresh(consortiumId);
        dating.follow(tasks.ofConsortium(consortiumId));
        news.changed(Set.of(consortiumId));
    }

    /** A timer on a task has rung and its job was done. */
    public void timerAnswered(String timerElementId, UUID subjectId) {
        tasks.timerAnswered(timerElementId, subjectId);
    }

    /** @return the groupings whose open tasks changed */
    private Set<UUID> level(List<Task> open, Map<Long, UUID> known) {
        Set<UUID> changed = new HashSet<>();
        Map<Long, UUID> left = new HashMap<>(known);
        for (Task task : open) {
            UserTask kind = UserTask.of(task.elementId()).orElse(null);
            // Nobody can do what has no page: a row of it, left by another version of the product, goes as if done.
            if (kind != null && left.remove(task.key()) == null) {
                add(kind, task, changed);
            }
        }
        left.forEach((key, consortium) -> {
            tasks.remove(key);
            changed.add(consortium);
        });
        return changed;
    }

    private void add(UserTask kind, Task task, Set<UUID> changed) {
        Map<String, Object> values = engine.variablesOf(task.key());
        UUID consortium = id(values, Variables.CONSORTIUM_ID);
        UUID subject = id(values, kind.subjectVariable());
        if (consortium == null || subject == null) {
            LOG.warn("task without its ids left out key={} element={}", task.key(), task.elementId());
            return;
        }
        dating.add(
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
                timers(kind, task.createdAt(), values));
        changed.add(consortium);
    }

    /** One that was past when the task was made rang at once: its job may be done before there is a row to take away. */
    private static Map<String, Instant> timers(UserTask kind, Instant madeAt, Map<String, Object> values) {
        Map<String, Instant> timers = new HashMap<>();
        kind.timers().forEach((element, variable) -> {
            Object at = values.get(variable);
            if (at != null && Instant.parse(at.toString()).isAfter(madeAt)) {
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
