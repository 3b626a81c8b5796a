package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A link that allows one act without an account, until that act or its expiry; opening it does not use it up. A link of
 * a consortium still opens its pages after the act, to read them.
 */
@Entity
class OneTimeLink {

    @Id
    private UUID id;

    private byte[] tokenHash;
    private String purpose;
    private UUID subjectId;
    private @Nullable UUID organisationId;
    private @Nullable UUID consortiumId;
    private @Nullable String page;
    private String email;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant firstOpenedAt;
    private @Nullable Instant spentAt;
    private @Nullable Instant revokedAt;

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

    /** Limits the link to one consortium, and names the page that it opens first. */
    OneTimeLink within(UUID consortium, String firstPage) {
        this.consortiumId = consortium;
        this.page = firstPage;
        return this;
    }

    boolean holds(Instant now) {
        return spentAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    /** Tells if the pages of the link may still be read; after the act this is true for links of a consortium only. */
    boolean opens(Instant now) {
        return holds(now) || consortiumId != null && revokedAt == null && now.isBefore(expiresAt);
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

    /** Removes the address of the letter; the link itself stays. */
    void forgetAddress() {
        email = "";
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isSpent() {
        return spentAt != null || revokedAt != null;
    }

    UUID id() {
        return id;
    }

    LinkHolder holder() {
        return new LinkHolder(
                id, purpose, subjectId, organisationId, consortiumId, page, email, expiresAt, spentAt != null);
    }
}
