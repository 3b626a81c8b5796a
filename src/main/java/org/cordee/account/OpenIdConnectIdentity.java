package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The identity of a person at the identity provider: issuer and subject. All times are machine time. */
@Entity
class OpenIdConnectIdentity {

    @Id
    private UUID id;

    private UUID personId;
    private String issuer;
    private String subject;
    private @Nullable String siret;
    private Instant linkedAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected OpenIdConnectIdentity() {}

    OpenIdConnectIdentity(UUID personId, OpenIdConnectArrival arrival, Instant now) {
        this.id = Ids.next();
        this.personId = personId;
        this.issuer = arrival.issuer();
        this.subject = arrival.subject();
        this.siret = arrival.siret();
        this.linkedAt = now;
    }

    /** Records a sign-in, with the establishment that the provider names now. */
    void use(OpenIdConnectArrival arrival, Instant now) {
        this.siret = arrival.siret();
        this.usedAt = now;
    }

    UUID personId() {
        return personId;
    }

    String issuer() {
        return issuer;
    }

    @Nullable
    String siret() {
        return siret;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
