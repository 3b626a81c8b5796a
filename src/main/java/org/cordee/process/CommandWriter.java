package org.cordee.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.CommandPayload.PublishMessage;
import org.cordee.process.CommandPayload.StartProcess;
import org.cordee.process.CommandPayload.UpdateTaskDue;
import org.cordee.shared.ConsortiumFact;
import org.springframework.stereotype.Component;

/**
 * Writes the engine command for an event, in the transaction of that event. The event of a consortium names its root
 * itself; for another event the listener names it.
 */
@Component
class CommandWriter {

    private final EngineCommands commands;

    CommandWriter(EngineCommands commands) {
        this.commands = commands;
    }

    /**
     * Writes the message that starts the process of a root; a root has one process. The variable with the root's id is
     * added here.
     *
     * @throws IllegalArgumentException when the variables name another root too: its tasks would be mixed with these
     */
    void start(ProcessRoot root, String message, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(root.kind().variable(), root.id());
        if (Arrays.stream(ProcessRoot.Kind.values())
                        .filter(kind -> all.containsKey(kind.variable()))
                        .count()
                > 1) {
            throw new IllegalArgumentException("a process is about one root: " + message + " " + all.keySet());
        }
        commands.write(root, new StartProcess(message, plain(all)));
    }

    /** Writes a message to the process that waits under the id of the consortium. */
    void writeMessage(ConsortiumFact fact, String message, Map<String, Object> variables) {
        writeMessage(root(fact), message, variables);
    }

    void writeMessage(ConsortiumFact fact, String message, UUID key, Map<String, Object> variables) {
        writeMessage(root(fact), message, key, variables);
    }

    /** Writes a message to the process that waits under the id of the root. */
    void writeMessage(ProcessRoot root, String message, Map<String, Object> variables) {
        writeMessage(root, message, root.id(), variables);
    }

    void writeMessage(ProcessRoot root, String message, UUID key, Map<String, Object> variables) {
        commands.write(root, new PublishMessage(message, key.toString(), plain(variables)));
    }

    void completeTask(ConsortiumFact fact, String element, UUID subject, Map<String, Object> variables) {
        completeTask(root(fact), element, subject, variables);
    }

    void completeTask(ProcessRoot root, String element, UUID subject, Map<String, Object> variables) {
        completeFirstOpen(root, List.of(element), subject, variables);
    }

    void completeFirstOpen(ConsortiumFact fact, List<String> elements, UUID subject, Map<String, Object> variables) {
        completeFirstOpen(root(fact), elements, subject, variables);
    }

    /** Writes a command that completes the first task found; a timer may have moved the process to a later one. */
    void completeFirstOpen(ProcessRoot root, List<String> elements, UUID subject, Map<String, Object> variables) {
        commands.write(root, new CompleteTask(elements, subject, plain(variables)));
    }

    /**
     * Writes a command that completes the task and, when the process still waits there, first an earlier task.
     * @param passing an earlier task that is no longer necessary
     */
    void completeWithEarlier(ConsortiumFact fact, String passing, String element, UUID subject) {
        commands.write(root(fact), new CompleteTask(List.of(element), subject, Map.of(), List.of(passing)));
    }

    void moveDueDates(ConsortiumFact fact) {
        moveDueDates(root(fact));
    }

    /** Writes a command that sets the due dates of the root's open tasks to those of the domain. */
    void moveDueDates(ProcessRoot root) {
        commands.write(root, new UpdateTaskDue());
    }

    private static ProcessRoot root(ConsortiumFact fact) {
        return ProcessRoot.consortium(fact.consortiumId());
    }

    private static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>();
        variables.forEach((name, value) -> plain.put(name, value instanceof Boolean ? value : value.toString()));
        return plain;
    }
}
