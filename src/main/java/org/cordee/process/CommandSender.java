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
import org.cordee.process.CommandPayload.StartProcess;
import org.jspecify.annotations.Nullable;
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
            ConsortiumBuilding.MESSAGE_MEMBER_DROPPED_OUT,
            ImpactBookletProcess.MESSAGE_VERSION_DECIDED);

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
        if (order instanceof StartProcess start) {
            return start(command, start);
        }
        if (order instanceof PublishMessage message) {
            return publish(command, message);
        }
        if (order instanceof CompleteTask task) {
            return complete(command, task);
        }
        inbox.updateDueDates(command.root());
        return true;
    }

    private boolean start(EngineCommand command, StartProcess start) {
        ProcessRoot root = command.root();
        if (links.isStarted(root)) {
            return true;
        }
        engine.publish(start.message(), root.id().toString(), command.id().toString(), start.variables());
        links.recordStart(root, deadline(start.variables()));
        inbox.refresh(root);
        return true;
    }

    private boolean publish(EngineCommand command, PublishMessage message) {
        ProcessRoot root = command.root();
        if (STARTING_ANEW.contains(message.name())) {
            // This must precede the message: the first job of the new instance records the new link, which must not be
            // overwritten.
            links.recordRestart(root, command.id(), deadline(message.variables()));
        }
        engine.publish(message.name(), message.correlationKey(), command.id().toString(), message.variables());
        if (message.name().equals(DeadlineWatch.MESSAGE_DEADLINE_MOVED)) {
            links.recordStart(root, deadline(message.variables()));
        }
        inbox.refresh(root);
        return true;
    }

    /** Returns the deadline that the engine watches beside the process; null for a process without one. */
    private static @Nullable Instant deadline(Map<String, Object> variables) {
        Object deadline = variables.get(ProcessVariables.DEADLINE_AT);
        return deadline == null ? null : Instant.parse(deadline.toString());
    }

    private boolean complete(EngineCommand command, CompleteTask order) {
        ProcessRoot root = command.root();
        OptionalLong instance = links.instanceOf(root);
        if (instance.isEmpty()) {
            return false;
        }
        // Running jobs are queried before the tasks: a job finished between the two queries may just have created the
        // task.
        boolean moving = command.attempts() > 0 && moves(instance.getAsLong());
        if (completedAny(root, order)) {
            atRestSince.remove(command.sequence());
            inbox.refresh(root);
            return true;
        }
        if (command.attempts() == 0 || moving || passed(root, order)) {
            atRestSince.remove(command.sequence());
            return false;
        }
        Instant now = Instant.now();
        Instant since = atRestSince.computeIfAbsent(command.sequence(), sequence -> now);
        if (now.isBefore(since.plus(lag.rest()))) {
            return false;
        }
        atRestSince.remove(command.sequence());
        // A timer or the end of the process was first; the timer's job has read the real state from the domain.
        LOG.info("engine command overtaken sequence={} {} elements={}", command.sequence(), root, order.elementIds());
        return true;
    }

    /** Returns true when an open job or a failed step may still lead to the task. */
    private boolean moves(long instance) {
        return engine.hasOpenJobUnder(instance)
                || engine.incidents().stream().anyMatch(incident -> incident.rootKey() == instance);
    }

    private boolean completedAny(ProcessRoot root, CompleteTask order) {
        inbox.refresh(root);
        return completedAny(root, order.elementIds(), order.subjectId(), order.variables());
    }

    /**
     * Returns true when the process waited at an earlier task, which is completed so that it moves on to the wanted
     * step.
     */
    private boolean passed(ProcessRoot root, CompleteTask order) {
        return completedAny(root, order.passing(), order.subjectId(), Map.of());
    }

    private boolean completedAny(ProcessRoot root, List<String> elements, UUID subject, Map<String, Object> variables) {
        for (String element : elements) {
            OptionalLong key = inbox.find(root, element, subject);
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
