package org.cordee.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.process.EngineRecords.Counts;
import org.cordee.process.EngineRecords.EngineIncident;
import org.cordee.process.EngineRecords.Model;
import org.jspecify.annotations.Nullable;

/**
 * The state of all processes as last read from the engine.
 *
 * @param takenAt machine time; null when the engine has not answered yet
 * @param models the newest version of each process before its older ones
 * @param counts process id to element id to tokens, summed over all deployed versions with running instances
 */
public record Snapshot(
        @Nullable Instant takenAt,
        List<Model> models,
        Map<String, Long> running,
        Map<String, Map<String, Counts>> counts,
        List<EngineIncident> incidents) {

    static final Snapshot NONE = new Snapshot(null, List.of(), Map.of(), Map.of(), List.of());

    /** Returns true when another version tag is in force for the process that this version of a model describes. */
    boolean isOlder(long processDefinitionKey) {
        return models.stream()
                .filter(model -> model.processDefinitionKey() == processDefinitionKey)
                .anyMatch(model -> models.stream()
                        .filter(newest -> newest.processId().equals(model.processId()))
                        .findFirst()
                        .filter(newest -> !Objects.equals(newest.versionTag(), model.versionTag()))
                        .isPresent());
    }

    public Counts at(String processId, String elementId) {
        return counts.getOrDefault(processId, Map.of()).getOrDefault(elementId, new Counts(0, 0, 0));
    }
}
