package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A link that allows one act without an account, until that act or its expiry; opening it does not use it up. */
@Entity
class OneTimeLink {

    @Id
    private UUID id;

    private byte[] tokenHash;
    private String purpose;
    private UUID subjectId;
    private @Nullable UUID organisationId;
    private String email;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant firstOpenedAt;
    private @Nullable Instant spentAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    OneTimeLink(
            byte[] tokenHash,
            String purpose,
            UUID subjectId,
            @Nullable UUID organisationId,
            String email,
            Instant now,
            Instant expiresAt) {
        this.id = Ids.next();
        this.tokenHash = tokenHash.clone();
        this.purpose = purpose;
        this.subjectId = subjectId;
        this.organisationId = organisationId;
        this.email = email;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean holds(Instant now) {
        return spentAt == null && now.isBefore(expiresAt);
    }

    void open(Instant now) {
        if (firstOpenedAt == null) {
            firstOpenedAt = now;
        }
    }

    void spend(Instant now) {
        if (spentAt == null) {
            spentAt = now;
        }
    }

    boolean isSpent() {
        return spentAt != null;
    }

    UUID id() {
        return id;
    }

    LinkHolder holder() {
        return new LinkHolder(id, purpose, subjectId, organisationId, email, expiresAt);
    }
}
