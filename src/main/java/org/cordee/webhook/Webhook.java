package org.cordee.webhook;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.webhook.WebhookEvent.SecretRotated;
import org.cordee.webhook.WebhookEvent.WebhookChanged;
import org.cordee.webhook.WebhookEvent.WebhookPaused;
import org.cordee.webhook.WebhookEvent.WebhookRegistered;
import org.cordee.webhook.WebhookEvent.WebhookRemoved;
import org.cordee.webhook.WebhookEvent.WebhookResumed;
import org.jspecify.annotations.Nullable;

/** An address to which the facts of one feed are sent. Its secrets are stored encrypted. */
@Entity
class Webhook extends Aggregate {

    private UUID ownerId;
    private String url;

    @Convert(converter = FeedKindsConverter.class)
    private Set<FeedKind> kinds;

    private byte[] secret;
    private byte @Nullable [] oldSecret;
    private @Nullable Instant oldSecretUntil;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Enumerated(EnumType.STRING)
    private @Nullable PauseReason pauseReason;

    private @Nullable Instant pausedAt;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Webhook() {}

    Webhook(UUID id, UUID ownerId, WebhookTerms terms, byte[] sealedSecret, Actor actor, Instant now) {
        super(id);
        this.ownerId = ownerId;
        this.url = terms.url();
        this.kinds = terms.kinds();
        this.secret = sealedSecret.clone();
        this.state = WebhookState.ACTIVE;
        this.createdAt = now;
        record(new WebhookRegistered(stamp(actor, now), id));
    }

    /** Replaces the receiver and the kinds; equal terms change nothing. */
    void change(WebhookTerms terms, Actor actor, Instant now) {
        if (terms.equals(terms())) {
            return;
        }
        this.url = terms.url();
        this.kinds = terms.kinds();
        record(new WebhookChanged(stamp(actor, now), id()));
    }

    /**
     * Replaces the secret. The one before it signs beside the new one for some time; an older one ends at once.
     *
     * @param machineNow the machine time, from which that time counts
     */
    void rotate(byte[] sealedSecret, Duration oldSecretLife, Instant machineNow, Actor actor, Instant now) {
        this.oldSecret = this.secret;
        this.oldSecretUntil = machineNow.plus(oldSecretLife);
        this.secret = sealedSecret.clone();
        record(new SecretRotated(stamp(actor, now), id()));
    }

    /** Pauses the webhook; a paused one stays as it is. */
    void pause(PauseReason reason, Actor actor, Instant now) {
        if (state == WebhookState.PAUSED) {
            return;
        }
        this.state = WebhookState.PAUSED;
        this.pauseReason = reason;
        this.pausedAt = now;
        record(new WebhookPaused(stamp(actor, now), id(), ownerId, reason));
    }

    /** Sends events again; an active webhook stays as it is. */
    void resume(Actor actor, Instant now) {
        if (state == WebhookState.ACTIVE) {
            return;
        }
        this.state = WebhookState.ACTIVE;
        this.pauseReason = null;
        this.pausedAt = null;
        record(new WebhookResumed(stamp(actor, now), id()));
    }

    /** Records that the webhook is removed; the caller deletes it. */
    void remove(Actor actor, Instant now) {
        record(new WebhookRemoved(stamp(actor, now), id()));
    }

    /** Returns the encrypted secret that signs beside the new one; null when none does. */
    byte @Nullable [] oldSecret(Instant machineNow) {
        return oldSecret != null && oldSecretUntil != null && machineNow.isBefore(oldSecretUntil)
                ? oldSecret.clone()
                : null;
    }

    byte[] secret() {
        return secret.clone();
    }

    WebhookTerms terms() {
        return new WebhookTerms(url, kinds);
    }

    UUID ownerId() {
        return ownerId;
    }

    boolean isOf(UUID owner) {
        return Objects.equals(ownerId, owner);
    }

    boolean isActive() {
        return state == WebhookState.ACTIVE;
    }

    WebhookState state() {
        return state;
    }

    @Nullable
    PauseReason pauseReason() {
        return pauseReason;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    Instant oldSecretUntil() {
        return oldSecretUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    private static EventHeader stamp(Actor actor, Instant now) {
        return EventHeader.outsideConsortia(actor, now);
    }
}
