package org.cordee.process.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.platform.OpenTaskCards;
import org.cordee.platform.TaskCard;
import org.cordee.process.OpenTask;
import org.cordee.process.RootNames;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the cards of tasks as their owner reads them, in the given order. */
@Component
class TaskCards implements OpenTaskCards {

    private final TaskInbox inbox;
    private final RootNames roots;
    private final TaskNames names;
    private final BusinessClock clock;

    TaskCards(TaskInbox inbox, RootNames roots, TaskNames names, BusinessClock clock) {
        this.inbox = inbox;
        this.roots = roots;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public List<TaskCard> next(Actor actor, int most) {
        return of(actor, inbox.of(actor, PageRequest.ofSize(most)).getContent(), true);
    }

    @Override
    public List<TaskCard> of(Actor actor, UUID rootId) {
        return of(actor, inbox.ownOf(actor, rootId), true);
    }

    /** @param top true when the first of them is the most urgent of all */
    List<TaskCard> of(Actor actor, List<OpenTask> tasks, boolean top) {
        Map<UUID, String> known = roots.of(tasks.stream().map(OpenTask::root).toList());
        Map<UUID, String> subjects =
                names.of(actor, tasks.stream().map(OpenTask::subjectId).toList());
        Instant now = clock.now();
        List<TaskCard> cards = new ArrayList<>();
        for (OpenTask task : tasks) {
            String root = known.getOrDefault(task.root().id(), "–");
            String about = subjects.getOrDefault(task.subjectId(), "");
            // A consortium is named before its part; another root is known by its subject alone.
            boolean named = task.consortiumId() == null && !about.isEmpty();
            cards.add(new TaskCard(
                    task.task().elementId(),
                    named ? about : root,
                    named ? "" : about,
                    task.page(),
                    task.isLate(now),
                    task.dueAt(),
                    task.task().minutes(),
                    top && cards.isEmpty()));
        }
        return cards;
    }
}
