package org.cordee.webhook.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.SecretAnswer;
import org.cordee.webhook.ChangingWebhooks;
import org.cordee.webhook.ReadingWebhooks;
import org.cordee.webhook.ReadingWebhooks.DeliveryView;
import org.cordee.webhook.ReadingWebhooks.WebhookView;
import org.cordee.webhook.RegisteringWebhooks;
import org.cordee.webhook.RegisteringWebhooks.IssuedSecret;
import org.cordee.webhook.ReplayingDeliveries;
import org.cordee.webhook.WebhookTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the webhooks of an organisation and the log of their deliveries to API clients. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookResource {

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_KINDS = 200;

    private final ReadingWebhooks reading;
    private final RegisteringWebhooks registering;
    private final ChangingWebhooks changing;
    private final ReplayingDeliveries replaying;

    WebhookResource(
            ReadingWebhooks reading,
            RegisteringWebhooks registering,
            ChangingWebhooks changing,
            ReplayingDeliveries replaying) {
        this.reading = reading;
        this.registering = registering;
        this.changing = changing;
        this.replaying = replaying;
    }

    /**
     * The webhooks of an organisation.
     *
     * @param webhooks all of them, the oldest first
     */
    record WebhookList(List<WebhookView> webhooks) {}

    /**
     * A webhook to be registered.
     *
     * @param url the https address of the receiver, at most 500 characters
     * @param kinds the kinds that it gets; empty or null for every kind
     */
    record NewWebhook(
            @NotNull String url,
            @Nullable @Size(max = MOST_KINDS) List<@NotNull String> kinds) {

        WebhookTerms terms() {
            return WebhookTerms.of(url, kinds == null ? List.of() : kinds);
        }
    }

    /**
     * The new receiver and kinds of a webhook.
     *
     * @param version the version that the caller has read
     * @param url the https address of the receiver, at most 500 characters
     * @param kinds the kinds that it gets; empty or null for every kind
     */
    record ChangedWebhook(
            long version,
            @NotNull String url,
            @Nullable @Size(max = MOST_KINDS) List<@NotNull String> kinds) {

        WebhookTerms terms() {
            return WebhookTerms.of(url, kinds == null ? List.of() : kinds);
        }
    }

    /**
     * The numbers of the events to send again.
     *
     * @param from the first number
     * @param to the last number; equal to the first one for a single event
     */
    record ReplayedRange(long from, long to) {}

    @GetMapping
    WebhookList list(Actor actor) {
        return new WebhookList(reading.list(actor));
    }

    @SecretAnswer
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedSecret> register(Actor actor, @Valid @RequestBody NewWebhook webhook) {
        IssuedSecret issued = registering.register(actor, webhook.terms());
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + issued.id()))
                .body(issued);
    }

    @GetMapping("/{id}")
    WebhookView show(Actor actor, @PathVariable UUID id) {
        return reading.find(actor, id);
    }

    @PutMapping("/{id}")
    WebhookView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangedWebhook webhook) {
        changing.change(actor, id, webhook.version(), webhook.terms());
        return reading.find(actor, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        changing.remove(actor, id);
    }

    @SecretAnswer
    @PostMapping("/{id}/secret")
    IssuedSecret rotateSecret(Actor actor, @PathVariable UUID id) {
        return changing.rotateSecret(actor, id);
    }

    @PostMapping("/{id}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(Actor actor, @PathVariable UUID id) {
        changing.pause(actor, id);
    }

    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable UUID id) {
        changing.resume(actor, id);
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(Actor actor, @PathVariable UUID id, @RequestBody ReplayedRange range) {
        replaying.replay(actor, id, range.from(), range.to());
    }

    @GetMapping("/{id}/deliveries")
    PagedModel<DeliveryView> deliveries(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int size) {
        return new PagedModel<>(reading.deliveries(actor, id, PageRequest.of(page, size)));
    }
}
