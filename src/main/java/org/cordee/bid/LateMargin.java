package org.cordee.bid;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;

/** A due date of a margin that the lead missed and was notified about. */
@Entity
@Table(name = "bid_margin_late")
@SuppressWarnings("NullAway.Init")
class LateMargin extends AssignedKey<LateMargin.Key> {

    /** Identifies the notification by the consortium and the missed date. */
    @Embeddable
    record Key(UUID consortiumId, Instant dueAt) implements Serializable {}

    @EmbeddedId
    private Key key;

    protected LateMargin() {}

    @Override
    public Key getId() {
        return key;
    }
}
