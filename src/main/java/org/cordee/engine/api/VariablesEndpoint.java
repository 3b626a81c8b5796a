package org.cordee.engine.api;

import io.camunda.client.protocol.rest.SetVariableRequest;
import io.camunda.client.protocol.rest.VariableResult;
import io.camunda.client.protocol.rest.VariableSearchQueryResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.query.Variables;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ActivityInstance;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** Searches variables, and sets them locally on an element or in the scopes around it. */
@EngineEndpoint
final class VariablesEndpoint {

    private final EmbeddedEngine engine;
    private final Variables variables;
    private final LockedCommands acts;

    VariablesEndpoint(EmbeddedEngine engine, Variables variables, LockedCommands acts) {
        this.engine = engine;
        this.variables = variables;
        this.acts = acts;
    }

    @PostMapping("/variables/search")
    VariableSearchQueryResult search(
            @RequestParam(defaultValue = "true") boolean truncateValues,
            @RequestBody(required = false) @Nullable JsonNode body) {
        var found = variables.search(body, truncateValues);
        return new VariableSearchQueryResult().items(found.items()).page(found.page());
    }

    @GetMapping("/variables/{key}")
    VariableResult get(@PathVariable String key) {
        return variables.one(key).orElseThrow(() -> Refusal.notFound("Variable with key '" + key + "' not found"));
    }

    @PutMapping("/element-instances/{key}/variables")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String key, @RequestBody JsonNode body) {
        SetVariableRequest request = EngineWebConfiguration.JSON.treeToValue(body, SetVariableRequest.class);
        if (!body.path("variables").isObject()) {
            // The client's own record would read a missing map as an empty one.
            throw Refusal.invalid("No variables provided.");
        }
        Map<String, Object> given = JobsEndpoint.orEmpty(request.getVariables());
        String instance = acts.instanceOfElement(key).orElseThrow(() -> LockedCommands.noSuch("element instance", key));
        acts.onInstance(instance, () -> {
            RuntimeService runtime = engine.processEngine().getRuntimeService();
            String execution = execution(runtime.getActivityInstance(instance), key);
            if (Boolean.TRUE.equals(request.getLocal())) {
                runtime.setVariablesLocal(execution, given);
            } else {
                runtime.setVariables(execution, given);
            }
        });
    }

    /**
     * Finds the execution that carries a scope. A scope with others inside it is known only to Operaton's activity
     * instance tree.
     */
    private static String execution(@Nullable ActivityInstance tree, String elementInstanceKey) {
        Deque<ActivityInstance> open = new ArrayDeque<>();
        if (tree != null) {
            open.add(tree);
        }
        while (!open.isEmpty()) {
            ActivityInstance one = open.remove();
            String key = one.getId().substring(one.getId().lastIndexOf(':') + 1);
            if (key.equals(elementInstanceKey)) {
                return one.getExecutionIds().length == 0 ? one.getProcessInstanceId() : one.getExecutionIds()[0];
            }
            open.addAll(List.of(one.getChildActivityInstances()));
        }
        throw LockedCommands.noSuch("element instance", elementInstanceKey);
    }
}
