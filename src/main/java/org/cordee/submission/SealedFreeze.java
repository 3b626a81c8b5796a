package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.jspecify.annotations.Nullable;

/** One freeze of a bid, with a random seal, so that likely prices cannot be tested against the manifest's hash. */
@Entity
@Table(name = "bid_freeze")
@SuppressWarnings("NullAway.Init")
class SealedFreeze extends AssignedKey<SealedFreeze.Key> {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Identifies a freeze by its consortium and its number, which counts from 1. */
    @Embeddable
    record Key(UUID consortiumId, int attempt) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String seal;
    private Instant frozenAt;
    private @Nullable UUID frozenBy;
    private @Nullable Instant liftedAt;
    private @Nullable UUID liftedBy;

    protected SealedFreeze() {}

    SealedFreeze(UUID consortiumId, int attempt, Instant at, @Nullable UUID by) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        key = new Key(consortiumId, attempt);
        seal = HexFormat.of().formatHex(random);
        frozenAt = at;
        frozenBy = by;
    }

    /** Records that the bid was reopened. */
    void lift(Instant at, @Nullable UUID by) {
        liftedAt = at;
        liftedBy = by;
    }

    int attempt() {
        return key.attempt();
    }

    String seal() {
        return seal;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    @Override
    public Key getId() {
        return key;
    }
}
