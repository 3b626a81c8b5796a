package org.cordee.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists the open tasks of one consortium with their reminders, for the coordinator's page; implemented by the room that
 * owns the inbox. The calling room checks access.
 */
public interface AwaitedTasks {

    /** Returns the open tasks, the most urgent first, in a fixed number of statements. */
    List<AwaitedTask> of(UUID consortiumId);

    /**
     * An open task and its reminders.
     *
     * @param task the BPMN element, which chooses the texts
     * @param organisationId the organisation that has to do it; null for a task of the coordinators
     * @param page the address of the page where the task is done
     * @param late whether its date has passed in business time
     * @param remindedAt the latest reminder, automatic or by a coordinator; null before the first
     * @param most the number of reminders that a task may have
     * @param refusal the message key of the rule that forbids a reminder now; null when one may be sent
     */
    record AwaitedTask(
            long key,
            String task,
            @Nullable UUID organisationId,
            String page,
            Instant since,
            @Nullable Instant dueAt,
            boolean late,
            int reminders,
            @Nullable Instant remindedAt,
            int most,
            @Nullable String refusal) {

        public boolean isRemindable() {
            return refusal == null;
        }
    }
}
