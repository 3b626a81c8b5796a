package org.cordee.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Task;
import org.cordee.process.EngineRecords.TaskPage;
import org.cordee.process.SweepWindow.Sweep;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Copies the engine's open tasks into the rows of the inbox: the tasks of one root after each command and job on it
 * and again a moment later; all tasks at the start; and every ten seconds the tasks that were created or ended since,
 * because timers change them without a command. Once a minute a page of all tasks is compared with the rows, for a
 * change that a cluster shows very late. Repeating it changes nothing.
 */
@Component
public class RefreshingInbox {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshingInbox.class);

    private final ProcessEngine engine;
    private final OpenTasks tasks;
    private final AssigningDueDates dating;
    private final WorkChangePublisher news;
    private final StuckDetector detector;
    private final DelayedRefresh again;
    private final UnservedTasks unserved;
    private final BusinessClock clock;
    private final SweepWindow window;

    /** Where the next comparison of a page begins; null for the first page. Guarded by this object. */
    private @Nullable TaskPage compared;

    /** The open tasks that were reported because they name no root or subject: each is reported once. */
    private final Set<Long> withoutIds = ConcurrentHashMap.newKeySet();

    RefreshingInbox(
            ProcessEngine engine,
            OpenTasks tasks,
            AssigningDueDates dating,
            WorkChangePublisher news,
            StuckDetector detector,
            DelayedRefresh again,
            UnservedTasks unserved,
            BusinessClock clock,
            EngineLagSettings lag) {
        this.engine = engine;
        this.tasks = tasks;
        this.dating = dating;
        this.news = news;
        this.detector = detector;
        this.again = again;
        this.unserved = unserved;
        this.clock = clock;
        this.window = new SweepWindow(lag.rest());
    }

    /** Refreshes the rows of one root, now and again after the engine has executed the following steps. */
    public void refresh(ProcessRoot root) {
        again.schedule(root, this::level);
        level(root);
    }

    private void level(ProcessRoot root) {
        // The stored rows are read first: a task created in between is then merely new, and never taken for deleted.
        Map<Long, ProcessRoot> known = tasks.rootsByTask(root);
        publish(level(engine.openTasksOf(root), known));
        // A job or a command may have been the last of a root without changing its tasks.
        detector.suspect(Set.of(root));
    }

    private void publish(Set<ProcessRoot> changed) {
        detector.suspect(changed);
        news.publishChanged(changed);
    }

    /** Refreshes all rows of the inbox; its cost grows with the number of open tasks. */
    public void sweep() {
        Sweep begun = begin();
        Map<Long, ProcessRoot> known = tasks.rootsByTask();
        List<Task> open = engine.openTasks();
        unserved.update(open);
        withoutIds.retainAll(open.stream().map(Task::key).collect(Collectors.toSet()));
        publish(level(open, known));
        window.done(begun);
    }

    /** Refreshes the rows of the tasks that were created or ended since the last sweeps; other tasks are not read. */
    void sweepChanges() {
        Sweep begun = begin();
        Instant since = window.since(begun);
        Set<ProcessRoot> changed = new HashSet<>(addMissing(engine.openTasksSince(since)));
        // Read after the created ones: a task that ended in between is added and removed again.
        List<Long> ended = engine.tasksEndedSince(since);
        unserved.forget(ended);
        withoutIds.removeAll(ended);
        tasks.rootsOf(ended).forEach((key, root) -> {
            tasks.remove(key);
            changed.add(root);
        });
        publish(changed);
        window.done(begun);
    }

    private Sweep begin() {
        return new Sweep(Instant.now(), clock.now());
    }

    /**
     * Compares the next page of all open tasks with the rows; the page after the last one is the first.
     *
     * @param size the number of tasks of a page
     */
    synchronized void compareNextPage(int size) {
        TaskPage before = compared;
        compared = null;
        TaskPage page = engine.openTasksAfter(before == null ? null : before.cursor(), size);
        long from = before == null ? Long.MIN_VALUE : before.lastKey();
        long to = page.cursor() == null ? Long.MAX_VALUE : page.lastKey();
        publish(addMissing(page.tasks()));
        Set<ProcessRoot> doubtful = new HashSet<>();
        Set<Long> open = page.tasks().stream().map(Task::key).collect(Collectors.toSet());
        tasks.rootsBetween(from, to).forEach((key, root) -> {
            if (!open.contains(key)) {
                doubtful.add(root);
            }
        });
        // The row of a task that was created after the page was read is not deleted by this second look.
        doubtful.forEach(this::level);
        compared = page.cursor() == null ? null : page;
    }

    /** @return the roots that got a row */
    private Set<ProcessRoot> addMissing(List<Task> open) {
        unserved.add(open);
        Set<ProcessRoot> changed = new HashSet<>();
        Set<Long> known = tasks.rootsOf(open.stream().map(Task::key).toList()).keySet();
        for (Task task : open) {
            UserTask.of(task.elementId())
                    .filter(kind -> !known.contains(task.key()))
                    .ifPresent(kind -> add(kind, task, changed));
        }
        return changed;
    }

    /** Publishes again the changes of the last sweeps and refreshes, with the current incidents and stuck roots. */
    public void publishChanges() {
        List<EngineIncident> found = engine.incidents();
        Map<ProcessRoot, Integer> incidents = new HashMap<>();
        for (EngineIncident trouble : found) {
            if (trouble.root() != null) {
                incidents.merge(trouble.root(), 1, Integer::sum);
            }
        }
        news.publishAfterSweep(incidents, detector.check(found));
    }

    public OptionalLong find(ProcessRoot root, String elementId, UUID subjectId) {
        return tasks.keys(root, elementId, subjectId).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Refreshes the rows after the deadline moved, and sets the due date of every open task to the domain's. */
    public void updateDueDates(ProcessRoot root) {
        refresh(root);
        dating.updateDueDates(tasks.ofRoot(root.id()));
        publish(Set.of(root));
    }

    /** Deletes a task's timer that has fired and whose job is done. */
    public void deleteTimer(String timerElementId, UUID subjectId) {
        tasks.deleteTimer(timerElementId, subjectId);
    }

    /** @return the roots whose open tasks changed */
    private Set<ProcessRoot> level(List<Task> open, Map<Long, ProcessRoot> known) {
        Set<ProcessRoot> changed = new HashSet<>();
        Map<Long, ProcessRoot> left = new HashMap<>(known);
        for (Task task : open) {
            UserTask kind = UserTask.of(task.elementId()).orElse(null);
            // A task without a page is left out: a row of it, written by another version of the product, is deleted as
            // if the task were done.
            if (kind != null && left.remove(task.key()) == null) {
                add(kind, task, changed);
            }
        }
        left.forEach((key, root) -> {
            tasks.remove(key);
            changed.add(root);
        });
        return changed;
    }

    private void add(UserTask kind, Task task, Set<ProcessRoot> changed) {
        Map<String, Object> values = engine.variablesOf(task.key());
        ProcessRoot root = ProcessRoot.of(values).orElse(null);
        UUID subject = id(values, kind.subjectVariable());
        if (root == null || subject == null) {
            if (withoutIds.add(task.key())) {
                LOG.warn("task without root or subject id ignored key={} element={}", task.key(), task.elementId());
            }
            return;
        }
        dating.add(
                new OpenTask(
                        task.key(),
                        kind,
                        task.processId(),
                        task.processInstanceKey(),
                        root,
                        subject,
                        CandidateGroups.organisation(task.candidateGroup()).orElse(null),
                        task.candidateGroup(),
                        task.createdAt(),
                        task.dueAt()),
                timers(kind, task.createdAt(), values));
        changed.add(root);
    }

    /**
     * Returns the timers that fire later: one that was past when the task was created fired at once, and its job may be
     * done before the row exists.
     */
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
