package org.cordee.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.platform.AwaitedTasks;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists a consortium's open tasks with their reminders, for the coordinator's page. */
@Component
class ListingAwaited implements AwaitedTasks {

    private final TaskInbox inbox;
    private final TaskReminders reminders;
    private final BusinessClock clock;

    ListingAwaited(TaskInbox inbox, TaskReminders reminders, BusinessClock clock) {
        this.inbox = inbox;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public List<AwaitedTask> of(UUID consortiumId) {
        Map<Long, SentReminders> sent = reminders.ofConsortium(consortiumId);
        Instant now = clock.now();
        return inbox.allOf(consortiumId).stream()
                .map(task -> row(task, sent.getOrDefault(task.key(), SentReminders.NONE), now))
                .toList();
    }

    private static AwaitedTask row(OpenTask task, SentReminders sent, Instant now) {
        return new AwaitedTask(
                task.key(),
                task.task().elementId(),
                task.organisationId(),
                task.page(),
                task.createdAt(),
                task.dueAt(),
                task.isLate(now),
                sent.number(),
                sent.lastAt(),
                SentReminders.MOST,
                refusal(task, sent, now));
    }

    private static @Nullable String refusal(OpenTask task, SentReminders sent, Instant now) {
        return task.organisationId() == null ? "process.reminder.own" : sent.refusal(now);
    }
}
