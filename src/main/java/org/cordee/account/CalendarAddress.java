package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The secret address of a person's calendar feed, one for each person; the database stores the secret's hash only. */
@Entity
class CalendarAddress {

    @Id
    private UUID personId;

    private byte[] tokenHash;
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarAddress() {}

    CalendarAddress(UUID personId, byte[] tokenHash, Instant issuedAt) {
        this.personId = personId;
        this.tokenHash = tokenHash.clone();
        this.issuedAt = issuedAt;
    }

    UUID personId() {
        return personId;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
