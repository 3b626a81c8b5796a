package org.cordee.process.web;

import org.cordee.process.OpenTask;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the tasks that wait for the organisation the user acts for, the most urgent first. */
@Controller
class TaskController {

    private static final int PAGE = 20;

    private final TaskInbox inbox;
    private final TaskCards cards;

    TaskController(TaskInbox inbox, TaskCards cards) {
        this.inbox = inbox;
        this.cards = cards;
    }

    @GetMapping("/tasks")
    String tasks(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        Page<OpenTask> tasks = inbox.of(actor, PageRequest.of(Math.max(0, page), PAGE));
        model.addAttribute("tasks", tasks);
        model.addAttribute("cards", cards.of(actor, tasks.getContent(), tasks.isFirst()));
        return "process/tasks";
    }
}
