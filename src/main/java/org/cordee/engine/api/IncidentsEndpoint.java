package org.cordee.engine.api;

import io.camunda.client.protocol.rest.BatchOperationCreatedResult;
import io.camunda.client.protocol.rest.BatchOperationTypeEnum;
import io.camunda.client.protocol.rest.IncidentResult;
import io.camunda.client.protocol.rest.IncidentSearchQueryResult;
import io.camunda.client.protocol.rest.IncidentStateEnum;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.cordee.engine.operaton.NotFoundInEngine;
import org.cordee.engine.query.Incidents;
import org.cordee.engine.query.ProcessInstances;
import org.cordee.engine.runtime.JobDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;

/** Searches incidents and resolves them: the engine tries the element again. */
@EngineEndpoint
final class IncidentsEndpoint {

    private final EmbeddedEngine engine;
    private final Incidents incidents;
    private final ProcessInstances instances;
    private final JobDispatcher dispatcher;
    private final LockedCommands acts;

    IncidentsEndpoint(
            EmbeddedEngine engine,
            Incidents incidents,
            ProcessInstances instances,
            JobDispatcher dispatcher,
            LockedCommands acts) {
        this.engine = engine;
        this.incidents = incidents;
        this.instances = instances;
        this.dispatcher = dispatcher;
        this.acts = acts;
    }

    @PostMapping("/incidents/search")
    IncidentSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        var found = incidents.search(body);
        return new IncidentSearchQueryResult().items(found.items()).page(found.page());
    }

    @GetMapping("/incidents/{key}")
    IncidentResult get(@PathVariable String key) {
        return incidents.one(key).orElseThrow(() -> Refusal.notFound("Incident with key '" + key + "' not found"));
    }

    /**
     * Resolves an incident. One that new retries have already resolved counts as resolved: a client sets the retries
     * first and resolves in a second call.
     */
    @PostMapping("/incidents/{key}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String key) {
        IncidentResult incident = incidents.one(key).orElseThrow(() -> LockedCommands.noSuch("incident", key));
        if (incident.getState() == IncidentStateEnum.ACTIVE) {
            resolve(incident);
        }
    }

    @PostMapping("/process-instances/{key}/incident-resolution")
    BatchOperationCreatedResult resolveAll(@PathVariable String key) {
        if (instances.one(key).isEmpty()) {
            throw LockedCommands.noSuch("process instance", key);
        }
        incidents.openUnder(key).forEach(open -> incidents.one(open).ifPresent(this::resolve));
        return new BatchOperationCreatedResult()
                .batchOperationKey(key)
                .batchOperationType(BatchOperationTypeEnum.RESOLVE_INCIDENT);
    }

    private void resolve(IncidentResult incident) {
        String key = incident.getIncidentKey();
        acts.onIncident(key, () -> {
            try {
                engine.commands().resolveIncident(key);
            } catch (NotFoundInEngine gone) {
                return;
            }
            if (incident.getJobKey() != null) {
                dispatcher.find(incident.getJobKey()).ifPresent(dispatcher::released);
            }
        });
    }
}
