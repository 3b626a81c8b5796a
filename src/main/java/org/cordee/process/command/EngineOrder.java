package org.cordee.process.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine is to be told, as it lies in the command's payload: ids, flags and instants only. */
public sealed interface EngineOrder {

    Kind kind();

    /** The kinds of the table's column {@code kind}. */
    enum Kind {
        PUBLISH_MESSAGE(PublishMessage.class),
        COMPLETE_TASK(CompleteTask.class),
        UPDATE_TASK_DUE(UpdateTaskDue.class);

        private final Class<? extends EngineOrder> type;

        Kind(Class<? extends EngineOrder> type) {
            this.type = type;
        }

        Class<? extends EngineOrder> type() {
            return type;
        }
    }

    /** A message to the process waiting under the key; its id is the command's, so that it counts once. */
    record PublishMessage(String name, String correlationKey, Map<String, Object> variables) implements EngineOrder {
        @Override
        public Kind kind() {
            return Kind.PUBLISH_MESSAGE;
        }
    }

    /**
     * Completes the first open task found among the elements for the subject. Several elements, because a timer may
     * have moved the process on to the next of them while the act was being done.
     *
     * @param passing tasks before it that the act has made idle: where the process still waits at one, that one is completed
     *     and the process followed to its step; null in what an earlier release wrote
     */
    record CompleteTask(
            List<String> elementIds,
            UUID subjectId,
            Map<String, Object> variables,
            @Nullable List<String> passing) implements EngineOrder {

        CompleteTask(List<String> elementIds, UUID subjectId, Map<String, Object> variables) {
            this(elementIds, subjectId, variables, List.of());
        }

        @Override
        public Kind kind() {
            return Kind.COMPLETE_TASK;
        }
    }

    /** The deadline moved: the grouping's open tasks get the dates that the domain has for them when this is sent. */
    record UpdateTaskDue() implements EngineOrder {
        @Override
        public Kind kind() {
            return Kind.UPDATE_TASK_DUE;
        }
    }
}
