package org.cordee.engine.runtime;

import java.util.Map;
import java.util.Set;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.jspecify.annotations.Nullable;

/** Starts and ends process instances. */
public final class InstanceCommands {

    private final EmbeddedEngine engine;

    public InstanceCommands(EmbeddedEngine engine) {
        this.engine = engine;
    }

    /** Starts an instance with its tags, and returns its key. A failure at its first elements becomes its incident. */
    public String start(
            String definitionKey, @Nullable String businessId, Map<String, Object> variables, Set<String> tags) {
        return InstanceLocks.repeatOnConflict(() ->
                engine.commands().start(definitionKey, () -> startOnce(definitionKey, businessId, variables, tags)));
    }

    private String startOnce(
            String definitionKey, @Nullable String businessId, Map<String, Object> variables, Set<String> tags) {
        return EngineTransaction.run(engine, context -> {
            String key = engine.processEngine()
                    .getRuntimeService()
                    .startProcessInstanceById(definitionKey, businessId, variables)
                    .getProcessInstanceId();
            tags.forEach(tag ->
                    EngineTransaction.write(context, "INSERT IGNORE INTO cordee_instance_tag VALUES (?, ?)", key, tag));
            return key;
        });
    }

    /** Cancels a root instance with everything it called. */
    public void cancel(String instanceKey) {
        engine.commands().cancel(instanceKey);
    }
}
