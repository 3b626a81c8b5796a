package org.cordee.process.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.cordee.process.OpenTask;
import org.cordee.process.ProcessRoot;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * REST resource of open tasks: the actor's own or, with {@code consortium}, those of one consortium that the actor may
 * see.
 */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskResource {

    private final TaskInbox inbox;
    private final BusinessClock clock;

    TaskResource(TaskInbox inbox, BusinessClock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * @param process the model the task belongs to, for example {@code partner-invitation}
     * @param root what the process of the task is about
     * @param consortiumId the grouping; null when the process is not about one
     * @param page the address of the task's page and, below {@code /api/v1}, of its REST resource
     */
    record Task(
            String key,
            String process,
            String task,
            ProcessRoot root,
            @Nullable UUID consortiumId,
            UUID subjectId,
            @Nullable UUID organisationId,
            String page,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean late) {

        static Task of(OpenTask task, Instant now) {
            return new Task(
                    String.valueOf(task.key()),
                    task.processId(),
                    task.task().elementId(),
                    task.root(),
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
    PagedModel<Task> tasks(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID consortium,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        PageRequest wanted = PageRequest.of(page, size);
        Page<OpenTask> tasks = consortium == null ? inbox.of(actor, wanted) : inbox.of(actor, consortium, wanted);
        Instant now = clock.now();
        return new PagedModel<>(tasks.map(task -> Task.of(task, now)));
    }
}
