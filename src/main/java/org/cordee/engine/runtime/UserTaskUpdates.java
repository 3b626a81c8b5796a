package org.cordee.engine.runtime;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.task.IdentityLink;
import org.operaton.bpm.engine.task.IdentityLinkType;
import org.operaton.bpm.engine.task.Task;

/** Changes a user task's assignee, candidates, dates and priority. */
public final class UserTaskUpdates {

    private final EmbeddedEngine engine;

    public UserTaskUpdates(EmbeddedEngine engine) {
        this.engine = engine;
    }

    /** Assigns a task. Returns false if it is assigned to another user already and may not be reassigned. */
    public boolean assign(String taskKey, @Nullable String assignee, boolean force) {
        Task task = task(taskKey);
        if (!force && task.getAssignee() != null) {
            return false;
        }
        tasks().setAssignee(taskKey, assignee);
        return true;
    }

    /** Changes a task. A null value leaves the field unchanged; an empty date or list clears it. */
    public void change(
            String taskKey,
            @Nullable Optional<Instant> dueDate,
            @Nullable Optional<Instant> followUpDate,
            @Nullable Integer priority,
            @Nullable List<String> groups,
            @Nullable List<String> users) {
        Task task = task(taskKey);
        if (dueDate != null) {
            task.setDueDate(dueDate.map(Date::from).orElse(null));
        }
        if (followUpDate != null) {
            task.setFollowUpDate(followUpDate.map(Date::from).orElse(null));
        }
        if (priority != null) {
            task.setPriority(priority);
        }
        tasks().saveTask(task);
        if (groups != null || users != null) {
            replaceCandidates(taskKey, groups, users);
        }
    }

    private void replaceCandidates(String taskKey, @Nullable List<String> groups, @Nullable List<String> users) {
        for (IdentityLink link : tasks().getIdentityLinksForTask(taskKey)) {
            if (!link.getType().equals(IdentityLinkType.CANDIDATE)) {
                continue;
            }
            if (groups != null && link.getGroupId() != null) {
                tasks().deleteCandidateGroup(taskKey, link.getGroupId());
            }
            if (users != null && link.getUserId() != null) {
                tasks().deleteCandidateUser(taskKey, link.getUserId());
            }
        }
        if (groups != null) {
            groups.forEach(group -> tasks().addCandidateGroup(taskKey, group));
        }
        if (users != null) {
            users.forEach(user -> tasks().addCandidateUser(taskKey, user));
        }
    }

    private Task task(String key) {
        Task task = tasks().createTaskQuery().taskId(key).singleResult();
        if (task == null) {
            throw new NotFoundInEngine("user task", key);
        }
        return task;
    }

    private TaskService tasks() {
        return engine.processEngine().getTaskService();
    }
}
