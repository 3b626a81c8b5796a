package org.cordee.engine.api;

import io.camunda.client.protocol.rest.ElementInstanceResult;
import io.camunda.client.protocol.rest.ElementInstanceSearchQueryResult;
import org.cordee.engine.query.ElementInstances;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** Searches element instances: the elements a process instance has entered, active and ended. */
@EngineEndpoint
final class ElementInstancesEndpoint {

    private final ElementInstances elements;

    ElementInstancesEndpoint(ElementInstances elements) {
        this.elements = elements;
    }

    @PostMapping("/element-instances/search")
    ElementInstanceSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        var found = elements.search(body);
        return new ElementInstanceSearchQueryResult().items(found.items()).page(found.page());
    }

    @GetMapping("/element-instances/{key}")
    ElementInstanceResult get(@PathVariable String key) {
        return elements.one(key)
                .orElseThrow(() -> Refusal.notFound("Element Instance with key '" + key + "' not found"));
    }
}
