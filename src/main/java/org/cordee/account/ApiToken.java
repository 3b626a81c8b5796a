package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A secret by which a program acts for a person within a scope. The database stores its hash only; it expires and can be
 * revoked.
 */
@Entity
class ApiToken {

    @Id
    private UUID id;

    private UUID personId;
    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private byte[] tokenHash;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(UUID personId, String name, TokenScope scope, byte[] tokenHash, Instant now, Instant expiresAt) {
        this.id = Ids.next();
        this.personId = personId;
        this.name = name;
        this.scope = scope;
        this.tokenHash = tokenHash.clone();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean holds(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    TokenScope scope() {
        return scope;
    }

    TokenRow row() {
        return new TokenRow(id, name, scope, createdAt, expiresAt);
    }
}
