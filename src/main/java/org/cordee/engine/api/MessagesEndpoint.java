package org.cordee.engine.api;

import io.camunda.client.protocol.rest.MessageCorrelationRequest;
import io.camunda.client.protocol.rest.MessageCorrelationResult;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.MessagePublicationResult;
import io.camunda.client.protocol.rest.MessageSubscriptionSearchQueryResult;
import java.time.Duration;
import java.util.Objects;
import org.cordee.engine.query.MessageSubscriptions;
import org.cordee.engine.runtime.MessageCorrelation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;

/** Publishes messages into the buffer, or correlates them at once. */
@EngineEndpoint
final class MessagesEndpoint {

    private final MessageCorrelation messages;
    private final MessageSubscriptions subscriptions;

    MessagesEndpoint(MessageCorrelation messages, MessageSubscriptions subscriptions) {
        this.messages = messages;
        this.subscriptions = subscriptions;
    }

    @PostMapping("/messages/publication")
    MessagePublicationResult publish(@RequestBody MessagePublicationRequest request) {
        String name = named(request.getName());
        String key = Objects.requireNonNullElse(request.getCorrelationKey(), "");
        long timeToLive = Objects.requireNonNullElse(request.getTimeToLive(), 0L);
        long messageKey = messages.publish(
                        name,
                        key,
                        request.getMessageId(),
                        Duration.ofMillis(timeToLive),
                        JobsEndpoint.orEmpty(request.getVariables()))
                .orElseThrow(() -> Refusal.alreadyExists("Expected to publish a new message with id '"
                        + request.getMessageId() + "', but a message with that id was already published"));
        return new MessagePublicationResult()
                .messageKey(Long.toString(messageKey))
                .tenantId("<default>");
    }

    @PostMapping("/messages/correlation")
    MessageCorrelationResult correlate(@RequestBody MessageCorrelationRequest request) {
        String name = named(request.getName());
        String key = Objects.requireNonNullElse(request.getCorrelationKey(), "");
        MessageCorrelation.CorrelatedMessage correlated = messages.correlate(
                        name, key, JobsEndpoint.orEmpty(request.getVariables()))
                .orElseThrow(() -> Refusal.notFound("Expected to find subscription for message with name '" + name
                        + "' and correlation key '" + key + "', but none was found."));
        return new MessageCorrelationResult()
                .messageKey(Long.toString(correlated.messageKey()))
                .processInstanceKey(correlated.processInstanceKey())
                .tenantId("<default>");
    }

    @PostMapping("/message-subscriptions/search")
    MessageSubscriptionSearchQueryResult search(@RequestBody(required = false) @Nullable JsonNode body) {
        var found = subscriptions.search(body);
        return new MessageSubscriptionSearchQueryResult().items(found.items()).page(found.page());
    }

    private static String named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("No name provided.");
        }
        return name;
    }
}
