package org.cordee.engine.api;

import io.camunda.client.protocol.rest.ProcessDefinitionElementStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessDefinitionInstanceStatisticsQueryResult;
import io.camunda.client.protocol.rest.ProcessDefinitionResult;
import io.camunda.client.protocol.rest.ProcessDefinitionSearchQueryResult;
import java.nio.charset.StandardCharsets;
import org.cordee.engine.query.ElementStatistics;
import org.cordee.engine.query.ProcessDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** Searches process definitions and returns their deployed models and the statistics of their instances. */
@EngineEndpoint
final class ProcessDefinitionsEndpoint {

    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final ProcessDefinitions definitions;
    private final ElementStatistics statistics;

    ProcessDefinitionsEndpoint(ProcessDefinitions definitions, ElementStatistics statistics) {
        this.definitions = definitions;
        this.statistics = statistics;
    }

    @PostMapping("/process-definitions/search")
    ProcessDefinitionSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        var found = definitions.search(body);
        return new ProcessDefinitionSearchQueryResult().items(found.items()).page(found.page());
    }

    @GetMapping("/process-definitions/{key}")
    ProcessDefinitionResult get(@PathVariable String key) {
        return definitions.one(key).orElseThrow(() -> notFound(key));
    }

    @GetMapping("/process-definitions/{key}/xml")
    ResponseEntity<byte[]> xml(@PathVariable String key) {
        byte[] source = definitions.source(key).orElseThrow(() -> notFound(key));
        return ResponseEntity.ok().contentType(XML).body(source);
    }

    @PostMapping("/process-definitions/{key}/statistics/element-instances")
    ProcessDefinitionElementStatisticsQueryResult count(
            @PathVariable String key, @RequestBody(required = false) @Nullable JsonNode body) {
        return new ProcessDefinitionElementStatisticsQueryResult().items(statistics.ofDefinition(key, body));
    }

    @PostMapping("/process-definitions/statistics/process-instances")
    ProcessDefinitionInstanceStatisticsQueryResult perProcess(@RequestBody(required = false) @Nullable JsonNode body) {
        return statistics.perProcess(body);
    }

    private static Refusal notFound(String key) {
        return Refusal.notFound("Process Definition with key '" + key + "' not found");
    }
}
