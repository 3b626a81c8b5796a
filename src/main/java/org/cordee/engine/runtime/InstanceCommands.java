package org.cordee.engine.runtime;

import java.util.Map;
import java.util.Set;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Starts and ends process instances. */
public final class InstanceCommands {

    private static final String CANCELLED = "cancelled";

    private final EmbeddedEngine engine;
    private final JdbcTemplate jdbc;

    public InstanceCommands(EmbeddedEngine engine) {
        this.engine = engine;
        this.jdbc = new JdbcTemplate(engine.dataSource());
    }

    public String start(
            String definitionKey, @Nullable String businessId, Map<String, Object> variables, Set<String> tags) {
        String key = InstanceLocks.repeatOnConflict(() -> engine.processEngine()
                .getRuntimeService()
                .startProcessInstanceById(definitionKey, businessId, variables)
                .getProcessInstanceId());
        tags.forEach(tag -> jdbc.update("INSERT IGNORE INTO cordee_instance_tag VALUES (?, ?)", key, tag));
        return key;
    }

    public void cancel(String instanceKey) {
        engine.processEngine()
                .getRuntimeService()
                .deleteProcessInstance(instanceKey, CANCELLED, false, true, false, false);
    }
}
