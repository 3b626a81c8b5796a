package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The authenticator app of a person, one for each person. A new app replaces the one before when its first code was
 * typed; until then its secret waits beside the old one. Secrets are stored encrypted. All times are machine time.
 */
@Entity
class AuthenticatorApp {

    /** The time within which the first code of a new app has to be typed. */
    static final Duration SET_UP_LIFE = Duration.ofMinutes(30);

    @Id
    private UUID personId;

    private byte @Nullable [] secret;
    private @Nullable Instant confirmedAt;
    private long usedStep;
    private @Nullable Instant usedAt;
    private byte @Nullable [] newSecret;
    private @Nullable Instant newSecretAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AuthenticatorApp() {}

    AuthenticatorApp(UUID personId) {
        this.personId = personId;
    }

    /** Starts to set up a new app; a set-up that was started before ends. */
    void begin(byte[] sealedSecret, Instant now) {
        newSecret = sealedSecret.clone();
        newSecretAt = now;
    }

    /** Replaces the app by the new one, whose code of this time step was typed. */
    void confirm(long step, Instant now) {
        secret = newSecret;
        confirmedAt = now;
        usedStep = step;
        usedAt = null;
        newSecret = null;
        newSecretAt = null;
    }

    void use(long step, Instant now) {
        usedStep = step;
        usedAt = now;
    }

    byte @Nullable [] secret() {
        return secret == null ? null : secret.clone();
    }

    /** Returns the secret that waits for its first code; null when no set-up was started or it took too long. */
    byte @Nullable [] newSecret(Instant now) {
        return newSecret != null && newSecretAt != null && now.isBefore(newSecretAt.plus(SET_UP_LIFE))
                ? newSecret.clone()
                : null;
    }

    long usedStep() {
        return usedStep;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
