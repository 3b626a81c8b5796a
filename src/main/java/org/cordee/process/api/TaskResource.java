package org.cordee.process.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.process.task.OpenTask;
import org.cordee.process.task.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks: the actor's own, or with {@code consortium} those of one grouping that the actor may see. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskResource {

    private final TaskInbox inbox;
    private final BusinessClock clock;

    TaskResource(TaskInbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param page the address of the page and, below {@code /api/v1}, of the resource the task is done on */
    record Task(
            String key,
            String task,
            UUID consortiumId,
            UUID subjectId,
            @Nullable UUID organisationId,
            String page,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean late) {

        static Task of(OpenTask task, Instant now) {
            return new Task(
                    String.valueOf(task.key()),
                    task.task().elementId(),
                    task.consortiumId(),
                    task.subjectId(),
                    task.organisationId(),
                    task.page(),
                    task.createdAt(),
                    task.dueAt(),
                    task.isLate(now));
        }
    }

    @GetMapping
    List<Task> tasks(Actor actor, @RequestParam(required = false) @Nullable UUID consortium) {
        List<OpenTask> tasks = consortium == null ? inbox.of(actor) : inbox.of(actor, consortium);
        Instant now = clock.now();
        return tasks.stream().map(task -> Task.of(task, now)).toList();
    }
}
