package org.cordee.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.CommandPayload.PublishMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one command to the engine; sending it twice changes nothing. */
@Component
class CommandSender {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);

    private static final Set<String> STARTING_ANEW = Set.of(
            ConsortiumBuilding.MESSAGE_REOPENED,
            ConsortiumBuilding.MESSAGE_DEPOSIT_NOTED,
            ConsortiumBuilding.MESSAGE_MEMBER_DROPPED_OUT);

    /** Per command: when its process was first seen idle without the task; removed when it moves again. */
    private final Map<Long, Instant> atRestSince = new ConcurrentHashMap<>();

    private final ProcessEngine engine;
    private final ProcessLinks links;
    private final RefreshingInbox inbox;
    private final EngineLagSettings lag;

    CommandSender(ProcessEngine engine, ProcessLinks links, RefreshingInbox inbox, EngineLagSettings lag) {
        this.engine = engine;
        this.links = links;
        this.inbox = inbox;
        this.lag = lag;
    }

    /** @return false when the process has not reached the step yet and the command must wait */
    boolean send(EngineCommand command) {
        CommandPayload order = command.order();
        if (order instanceof PublishMessage message) {
            return publish(command, message);
        }
        if (order instanceof CompleteTask task) {
            return complete(command, task);
        }
        inbox.updateDueDates(command.consortiumId());
        return true;
    }

    private boolean publish(EngineCommand command, PublishMessage message) {
        UUID consortium = command.consortiumId();
        boolean starts = message.name().equals(ConsortiumBuilding.MESSAGE_OPENED);
        if (starts && links.isStarted(consortium)) {
            return true;
        }
        if (STARTING_ANEW.contains(message.name())) {
            // This must precede the message: the first job of the new instance records the new link, which must not be
            // overwritten.
            links.recordRestart(consortium, command.id(), deadline(message));
        }
        engine.publish(message.name(), message.correlationKey(), command.id().toString(), message.variables());
        if (starts || message.name().equals(DeadlineWatch.MESSAGE_DEADLINE_MOVED)) {
            links.recordStart(consortium, deadline(message));
        }
        inbox.refresh(consortium);
        return true;
    }

    private static Instant deadline(PublishMessage message) {
        return Instant.parse(String.valueOf(message.variables().get(ProcessVariables.DEADLINE_AT)));
    }

    private boolean complete(EngineCommand command, CompleteTask order) {
        UUID consortium = command.consortiumId();
        OptionalLong root = links.instanceOf(consortium);
        if (root.isEmpty()) {
            return false;
        }
        // Running jobs are queried before the tasks: a job finished between the two queries may just have created the
        // task.
        boolean moving = command.attempts() > 0 && moves(root.getAsLong());
        if (completedAny(consortium, order)) {
            atRestSince.remove(command.sequence());
            inbox.refresh(consortium);
            return true;
        }
        if (command.attempts() == 0 || moving || passed(consortium, order)) {
            atRestSince.remove(command.sequence());
            return false;
        }
        Instant now = Instant.now();
        Instant since = atRestSince.computeIfAbsent(command.sequence(), sequence -> now);
        if (now.isBefore(since.plus(lag.rest()))) {
            return false;
        }
        atRestSince.remove(command.sequence());
        // A timer or the end of the consortium was first; the timer's job has read the real state from the domain.
        LOG.info(
                "engine command overtaken sequence={} consortium={} elements={}",
                command.sequence(),
                consortium,
                order.elementIds());
        return true;
    }

    /** Returns true when an open job or a failed step may still lead to the task. */
    private boolean moves(long root) {
        return engine.hasOpenJobUnder(root)
                || engine.incidents().stream().anyMatch(incident -> incident.rootKey() == root);
    }

    private boolean completedAny(UUID consortium, CompleteTask order) {
        inbox.refresh(consortium);
        return completedAny(consortium, order.elementIds(), order.subjectId(), order.variables());
    }

    /**
     * Returns true when the process waited at an earlier task, which is completed so that it moves on to the wanted
     * step.
     */
    private boolean passed(UUID consortium, CompleteTask order) {
        return completedAny(consortium, order.passing(), order.subjectId(), Map.of());
    }

    private boolean completedAny(UUID consortium, List<String> elements, UUID subject, Map<String, Object> variables) {
        for (String element : elements) {
            OptionalLong key = inbox.find(consortium, element, subject);
            if (key.isPresent() && completed(key.getAsLong(), variables)) {
                return true;
            }
        }
        return false;
    }

    private boolean completed(long userTaskKey, Map<String, Object> variables) {
        try {
            engine.completeTask(userTaskKey, variables);
            return true;
        } catch (TaskGone gone) {
            return false;
        }
    }
}
