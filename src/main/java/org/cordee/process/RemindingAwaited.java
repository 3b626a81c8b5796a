package org.cordee.process;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.AwaitedReminded;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds an organisation of its open task on behalf of a coordinator: two reminders at most, a day apart. */
@Component
@Transactional
public class RemindingAwaited {

    private static final Set<String> CANDIDATES_TASKS = Set.of(
            PartnerInvitation.TASK_ANSWER_INVITATION,
            PartnerInvitation.TASK_SIGN_NDA,
            PartnerInvitation.TASK_GIVE_CAPACITY);

    private final ProcessAccess access;
    private final TaskInbox inbox;
    private final TaskReminders reminders;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    RemindingAwaited(
            ProcessAccess access,
            TaskInbox inbox,
            TaskReminders reminders,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.inbox = inbox;
        this.reminders = reminders;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sends the reminder by letter, signed with the coordinator's name.
     *
     * @return the organisation that was reminded
     * @throws org.cordee.shared.NotFound unless the actor is a coordinator
     */
    public UUID remind(Actor actor, UUID consortiumId, long taskKey) {
        actor.requireRole(Role.COORDINATOR);
        reminders.lock(consortiumId, taskKey);
        ConsortiumFacts consortium = access.requireVisible(actor, consortiumId);
        OpenTask task = inbox.allOf(consortium.id()).stream()
                .filter(open -> open.key() == taskKey)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("process.reminder.done"));
        UUID organisation = task.organisationId();
        Instant now = clock.now();
        if (organisation == null) {
            throw new RuleViolation("process.reminder.own");
        }
        SentReminders sent = reminders.of(taskKey);
        String refusal = sent.refusal(now);
        if (refusal != null) {
            throw new RuleViolation(refusal, SentReminders.MOST);
        }
        reminders.add(task.task(), task.root(), task.subjectId(), now);
        events.publishEvent(new AwaitedReminded(
                EventHeader.of(actor, consortiumId, now),
                task.task().elementId(),
                task.subjectId(),
                organisation,
                invitation(task),
                sent.number() + 1,
                task.page(),
                task.dueAt()));
        return organisation;
    }

    private static @Nullable UUID invitation(OpenTask task) {
        return CANDIDATES_TASKS.contains(task.task().elementId()) ? task.subjectId() : null;
    }
}
