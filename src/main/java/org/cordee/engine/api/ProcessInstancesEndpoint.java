package org.cordee.engine.api;

import io.camunda.client.protocol.rest.CreateProcessInstanceResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessInstanceCreationInstruction;
import io.camunda.client.protocol.rest.ProcessInstanceElementStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessInstanceResult;
import io.camunda.client.protocol.rest.ProcessInstanceSearchQueryResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.engine.query.ElementStatistics;
import org.cordee.engine.query.EngineSearchPage;
import org.cordee.engine.query.Incidents;
import org.cordee.engine.query.ProcessDefinitions;
import org.cordee.engine.query.ProcessInstances;
import org.cordee.engine.runtime.InstanceCommands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** Starts, searches, counts and cancels process instances. */
@EngineEndpoint
final class ProcessInstancesEndpoint {

    private final InstanceCommands instances;
    private final ProcessInstances search;
    private final ProcessDefinitions definitions;
    private final ElementStatistics statistics;
    private final Incidents incidents;
    private final LockedCommands acts;

    ProcessInstancesEndpoint(
            InstanceCommands instances,
            ProcessInstances search,
            ProcessDefinitions definitions,
            ElementStatistics statistics,
            Incidents incidents,
            LockedCommands acts) {
        this.instances = instances;
        this.search = search;
        this.definitions = definitions;
        this.statistics = statistics;
        this.incidents = incidents;
        this.acts = acts;
    }

    @PostMapping("/process-instances")
    CreateProcessInstanceResult create(@RequestBody ProcessInstanceCreationInstruction request) {
        refuseUnbuilt(request);
        Map<String, Object> variables = JobsEndpoint.orEmpty(request.getVariables());
        Set<String> tags = InstanceTagRules.checked(request.getTags());
        String businessId = request.getBusinessId();
        ProcessDefinitionResult definition = definition(request);
        String key = instances.start(definition.getProcessDefinitionKey(), businessId, variables, tags);
        return new CreateProcessInstanceResult()
                .processInstanceKey(key)
                .processDefinitionKey(definition.getProcessDefinitionKey())
                .processDefinitionId(definition.getProcessDefinitionId())
                .processDefinitionVersion(definition.getVersion())
                .variables(new HashMap<>())
                .tags(tags)
                .businessId(businessId)
                .tenantId("<default>");
    }

    @GetMapping("/process-instances/{key}")
    ProcessInstanceResult get(@PathVariable String key) {
        return search.one(key).orElseThrow(() -> notFound(key));
    }

    @PostMapping("/process-instances/search")
    ProcessInstanceSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        EngineSearchPage<ProcessInstanceResult> found = search.search(body);
        return new ProcessInstanceSearchQueryResult().items(found.items()).page(found.page());
    }

    @GetMapping("/process-instances/{key}/statistics/element-instances")
    ProcessInstanceElementStatisticsQueryResult count(@PathVariable String key) {
        return new ProcessInstanceElementStatisticsQueryResult().items(statistics.ofInstance(key));
    }

    @PostMapping("/process-instances/{key}/incidents/search")
    IncidentSearchQueryResult incidents(
            @PathVariable String key, @RequestBody(required = false) @Nullable JsonNode body) {
        var found = incidents.under(key, body);
        get(key);
        return new IncidentSearchQueryResult().items(found.items()).page(found.page());
    }

    /**
     * Cancels a root instance with everything it called. A called instance cannot be cancelled alone: it ends with its
     * caller.
     */
    @PostMapping("/process-instances/{key}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String key) {
        ProcessInstanceResult instance = search.one(key).orElseThrow(() -> notFound(key));
        if (instance.getParentProcessInstanceKey() != null) {
            throw Refusal.wrongState("Expected to cancel a process instance with key '" + key
                    + "', but it is created by a parent process instance. Cancel the root process instance '"
                    + instance.getRootProcessInstanceKey() + "' instead.");
        }
        acts.onInstance(key, () -> instances.cancel(key));
    }

    private static void refuseUnbuilt(ProcessInstanceCreationInstruction request) {
        if (Boolean.TRUE.equals(request.getAwaitCompletion())) {
            throw Refusal.notImplemented("waiting for a process instance's result");
        }
        boolean starts = request.getStartInstructions() != null
                && !request.getStartInstructions().isEmpty();
        boolean ends = request.getRuntimeInstructions() != null
                && !request.getRuntimeInstructions().isEmpty();
        if (starts || ends) {
            throw Refusal.notImplemented("start and runtime instructions");
        }
    }

    private ProcessDefinitionResult definition(ProcessInstanceCreationInstruction request) {
        String key = request.getProcessDefinitionKey();
        if (key != null) {
            return definitions
                    .one(key)
                    .orElseThrow(() -> Refusal.notFound(
                            "Expected to find process definition with key '" + key + "', but none found"));
        }
        String id = request.getProcessDefinitionId();
        if (id == null || id.isBlank()) {
            throw Refusal.invalid("At least one of [processDefinitionId, processDefinitionKey] is required");
        }
        Integer version = request.getProcessDefinitionVersion();
        Integer wanted = version == null || version < 0 ? null : version;
        return definitions
                .byId(id, wanted)
                .orElseThrow(() -> Refusal.notFound("Expected to find process definition with process ID '" + id + "'"
                        + (wanted == null ? "" : " and version '" + wanted + "'") + ", but none found"));
    }

    private static Refusal notFound(String key) {
        return Refusal.notFound("Process Instance with key '" + key + "' not found");
    }
}
