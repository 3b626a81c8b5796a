package org.cordee.process.task;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
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
    public List<OpenTask> of(Actor actor) {
        return tasks.ofGroups(groups(actor));
    }

    public int count(Actor actor) {
        return tasks.countOfGroups(groups(actor));
    }

    /** All open tasks of a grouping, for a page that has checked who may see them. */
    public List<OpenTask> allOf(UUID consortiumId) {
        return tasks.ofConsortium(consortiumId);
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

    /** The open tasks of a grouping: all for a coordinator, an actor's own else. */
    public List<OpenTask> of(Actor actor, UUID consortiumId) {
        boolean all = actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
        return tasks.ofConsortium(consortiumId).stream()
                .filter(task -> all || actor.actsFor(task.organisationId()))
                .toList();
    }

    /** Everybody's open tasks in one process, for coordinators. */
    public List<OpenTask> ofProcess(Actor actor, String processId) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        return tasks.ofProcess(processId);
    }
}
