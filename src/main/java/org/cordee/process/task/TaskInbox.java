package org.cordee.process.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;

/** What an actor has to do. Nobody sees another organisation's tasks, except coordinators, who see that they exist. */
@Component
public class TaskInbox {

    public static final String COORDINATORS = "platform-coordinator";

    private final OpenTasks tasks;

    TaskInbox(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** The actor's own tasks, the most urgent first. */
    public Page<OpenTask> of(Actor actor, Pageable page) {
        List<String> groups = groups(actor);
        return PageableExecutionUtils.getPage(tasks.ofGroups(groups, page), page, () -> tasks.countOfGroups(groups));
    }

    public int count(Actor actor) {
        return tasks.countOfGroups(groups(actor));
    }

    /** All open tasks of a grouping, for a page that has checked who may see them. */
    public List<OpenTask> allOf(UUID consortiumId) {
        return tasks.ofConsortium(consortiumId);
    }

    /** The actor's own open tasks of a grouping, the most urgent first. */
    public List<OpenTask> ownOf(Actor actor, UUID consortiumId) {
        List<String> groups = groups(actor);
        return tasks.ofConsortium(consortiumId).stream()
                .filter(task -> groups.contains(task.candidateGroup()))
                .toList();
    }

    private static List<String> groups(Actor actor) {
        List<String> groups = new ArrayList<>();
        if (actor.organisationId() != null) {
            groups.add(Groups.of(actor.organisationId()));
        }
        if (actor.is(Role.COORDINATOR)) {
            groups.add(COORDINATORS);
        }
        return groups;
    }

    /** The open tasks of a grouping, the most urgent first: all for a coordinator, an actor's own else. */
    public Page<OpenTask> of(Actor actor, UUID consortiumId, Pageable page) {
        if (actor.is(Role.COORDINATOR)) {
            return PageableExecutionUtils.getPage(
                    tasks.ofConsortium(consortiumId, page), page, () -> tasks.countOfConsortium(consortiumId));
        }
        UUID own = actor.organisationId();
        if (own == null) {
            return Page.empty(page);
        }
        return PageableExecutionUtils.getPage(
                tasks.ofConsortium(consortiumId, own, page), page, () -> tasks.countOfConsortium(consortiumId, own));
    }

    /** Everybody's open tasks in one process, for a view that shows nothing of them but numbers. */
    public List<OpenTask> ofProcess(String processId) {
        return tasks.ofProcess(processId);
    }

    /** How many tasks of each process are late; of a process without any nothing is said. */
    public Map<String, Long> lateByProcess(Instant now) {
        return tasks.lateByProcess(now);
    }
}
