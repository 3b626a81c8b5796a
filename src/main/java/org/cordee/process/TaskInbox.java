package org.cordee.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.process.OpenTasks.Shown;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.stereotype.Component;

/**
 * Lists the open tasks of an actor. Each organisation sees its own tasks only; coordinators see that the others exist.
 */
@Component
public class TaskInbox {

    public static final String COORDINATORS = "platform-coordinator";

    private final OpenTasks tasks;

    TaskInbox(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** Returns the actor's own tasks, the most urgent first. */
    public Page<OpenTask> of(Actor actor, Pageable page) {
        List<String> groups = groups(actor);
        Shown shown = shown(actor);
        return PageableExecutionUtils.getPage(
                tasks.ofGroups(groups, shown, page), page, () -> tasks.countOfGroups(groups, shown));
    }

    public int count(Actor actor) {
        return tasks.countOfGroups(groups(actor), shown(actor));
    }

    /**
     * An account whose address is not proven to be its organisation's sees the tasks of groupings and of the help that
     * they asked for, and none of a support organisation.
     */
    private static Shown shown(Actor actor) {
        return actor.isProven()
                ? new Shown(EnumSet.allOf(ProcessRoot.Kind.class), Set.of(""))
                : new Shown(
                        EnumSet.of(ProcessRoot.Kind.CONSORTIUM, ProcessRoot.Kind.SUPPORT_REQUEST),
                        SupportRequestProcess.TASKS_OF_HELPER);
    }

    /**
     * Returns all open tasks of a consortium or another root, for a page that has checked who may see them.
     *
     * @param rootId the id of what the process is about
     */
    public List<OpenTask> allOf(UUID rootId) {
        return tasks.ofRoot(rootId);
    }

    /** Returns the actor's own open tasks of a consortium or another root, the most urgent first. */
    public List<OpenTask> ownOf(Actor actor, UUID rootId) {
        List<String> groups = groups(actor);
        return tasks.ofRoot(rootId).stream()
                .filter(task -> groups.contains(task.candidateGroup()))
                .toList();
    }

    private static List<String> groups(Actor actor) {
        List<String> groups = new ArrayList<>();
        if (actor.organisationId() != null) {
            groups.add(CandidateGroups.of(actor.organisationId()));
        }
        if (actor.is(Role.COORDINATOR)) {
            groups.add(COORDINATORS);
        }
        return groups;
    }

    /**
     * Returns the open tasks of a consortium or another root, the most urgent first: all for a coordinator, the actor's
     * own for others.
     */
    public Page<OpenTask> of(Actor actor, UUID rootId, Pageable page) {
        if (actor.is(Role.COORDINATOR)) {
            return PageableExecutionUtils.getPage(tasks.ofRoot(rootId, page), page, () -> tasks.countOfRoot(rootId));
        }
        UUID own = actor.organisationId();
        if (own == null) {
            return Page.empty(page);
        }
        return PageableExecutionUtils.getPage(
                tasks.ofRoot(rootId, own, page), page, () -> tasks.countOfRoot(rootId, own));
    }

    /** Returns the numbers of open tasks by element, for a view that shows only these. */
    List<StepTasks> byStep(Instant now) {
        return tasks.byStep(now);
    }

    /**
     * Returns the consortia and other roots with an open task of one of the elements or in one of the processes, late
     * ones first, as id and figures without names.
     */
    List<RootAtStep> rootsAt(Set<String> elements, Set<String> processes, Instant now, Pageable page) {
        return tasks.rootsAt(elements, processes, now, page);
    }

    long countRootsAt(Set<String> elements, Set<String> processes) {
        return tasks.countRootsAt(elements, processes);
    }

    /** Returns the number of late tasks per process; a process without late tasks has no entry. */
    public Map<String, Long> lateByProcess(Instant now) {
        return tasks.lateByProcess(now);
    }
}
