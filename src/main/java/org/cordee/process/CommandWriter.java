package org.cordee.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.CommandPayload.PublishMessage;
import org.cordee.process.CommandPayload.UpdateTaskDue;
import org.cordee.shared.ConsortiumFact;
import org.springframework.stereotype.Component;

/** Writes the engine command for an event, in the transaction of that event. */
@Component
class CommandWriter {

    private final EngineCommands commands;

    CommandWriter(EngineCommands commands) {
        this.commands = commands;
    }

    /** Writes a message to the process that waits under the id of the consortium. */
    void writeMessage(ConsortiumFact fact, String message, Map<String, Object> variables) {
        writeMessage(fact, message, fact.consortiumId(), variables);
    }

    void writeMessage(ConsortiumFact fact, String message, UUID key, Map<String, Object> variables) {
        commands.write(fact.consortiumId(), new PublishMessage(message, key.toString(), plain(variables)));
    }

    void completeTask(ConsortiumFact fact, String element, UUID subject, Map<String, Object> variables) {
        completeFirstOpen(fact, List.of(element), subject, variables);
    }

    void completeFirstOpen(ConsortiumFact fact, List<String> elements, UUID subject, Map<String, Object> variables) {
        commands.write(fact.consortiumId(), new CompleteTask(elements, subject, plain(variables)));
    }

    /**
     * Writes a command that completes the task and, when the process still waits there, first an earlier task.
     * @param passing an earlier task that is no longer necessary
     */
    void completeWithEarlier(ConsortiumFact fact, String passing, String element, UUID subject) {
        commands.write(fact.consortiumId(), new CompleteTask(List.of(element), subject, Map.of(), List.of(passing)));
    }

    void moveDueDates(ConsortiumFact fact) {
        commands.write(fact.consortiumId(), new UpdateTaskDue());
    }

    private static Map<String, Object> plain(Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>();
        variables.forEach((name, value) -> plain.put(name, value instanceof Boolean ? value : value.toString()));
        return plain;
    }
}
