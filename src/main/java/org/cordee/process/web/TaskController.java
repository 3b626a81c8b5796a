package org.cordee.process.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.process.task.OpenTask;
import org.cordee.process.task.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My tasks: what waits for the organisation somebody acts for, the most urgent first. */
@Controller
class TaskController {

    private static final int PAGE = 20;

    private final TaskInbox inbox;
    private final ConsortiumLookup consortia;
    private final TaskNames names;
    private final BusinessClock clock;

    TaskController(TaskInbox inbox, ConsortiumLookup consortia, TaskNames names, BusinessClock clock) {
        this.inbox = inbox;
        this.consortia = consortia;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String tasks(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        Page<OpenTask> tasks = inbox.of(actor, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("tasks", tasks);
        model.addAttribute("cards", cards(actor, tasks));
        return "process/tasks";
    }

    private List<TaskCard> cards(Actor actor, Page<OpenTask> tasks) {
        Map<UUID, String> groupings =
                consortia.names(tasks.stream().map(OpenTask::consortiumId).toList());
        Map<UUID, String> subjects =
                names.of(actor, tasks.stream().map(OpenTask::subjectId).toList());
        Instant now = clock.now();
        List<TaskCard> cards = new ArrayList<>();
        for (OpenTask task : tasks) {
            cards.add(new TaskCard(
                    task.task().elementId(),
                    groupings.getOrDefault(task.consortiumId(), "–"),
                    subjects.getOrDefault(task.subjectId(), ""),
                    task.page(),
                    task.isLate(now),
                    task.dueAt(),
                    task.task().minutes(),
                    tasks.isFirst() && cards.isEmpty()));
        }
        return cards;
    }
}
