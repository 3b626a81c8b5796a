package org.cordee.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The payload of a command for the engine, stored as JSON: ids, flags and instants only. */
sealed interface CommandPayload {

    Kind kind();

    /** The kinds of command in the column {@code kind}. */
    enum Kind {
        START_PROCESS(StartProcess.class),
        PUBLISH_MESSAGE(PublishMessage.class),
        COMPLETE_TASK(CompleteTask.class),
        UPDATE_TASK_DUE(UpdateTaskDue.class);

        private final Class<? extends CommandPayload> type;

        Kind(Class<? extends CommandPayload> type) {
            this.type = type;
        }

        Class<? extends CommandPayload> type() {
            return type;
        }
    }

    /**
     * The message that starts the process of a root; its id is the command's, so that it counts once. It is not sent
     * again when the process is known to have started.
     */
    record StartProcess(String message, Map<String, Object> variables) implements CommandPayload {
        @Override
        public Kind kind() {
            return Kind.START_PROCESS;
        }
    }

    /** A message to the process that waits under the key; its id is the command's, so that it counts once. */
    record PublishMessage(String name, String correlationKey, Map<String, Object> variables) implements CommandPayload {
        @Override
        public Kind kind() {
            return Kind.PUBLISH_MESSAGE;
        }
    }

    /**
     * Completes the first open task found among the elements for the subject. There are several elements, because a
     * timer may have moved the process to the next element in the meantime.
     *
     * @param passing earlier tasks that the act has made unnecessary: when the process still waits at one of them, that
     * task is completed and the process is followed to its step
     */
    record CompleteTask(List<String> elementIds, UUID subjectId, Map<String, Object> variables, List<String> passing)
            implements CommandPayload {

        CompleteTask(List<String> elementIds, UUID subjectId, Map<String, Object> variables) {
            this(elementIds, subjectId, variables, List.of());
        }

        @Override
        public Kind kind() {
            return Kind.COMPLETE_TASK;
        }
    }

    /**
     * The deadline moved: the open tasks of the root get the due dates that the domain computes when this is
     * sent.
     */
    record UpdateTaskDue() implements CommandPayload {
        @Override
        public Kind kind() {
            return Kind.UPDATE_TASK_DUE;
        }
    }
}
