package org.cordee.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.jspecify.annotations.Nullable;

/** A reopening of one consortium's bid, with the person that reopened it. It is never changed. */
@Entity
@Table(name = "bid_reopening")
@SuppressWarnings("NullAway.Init")
class BidReopening extends AssignedKey<BidReopening.Key> {

    /** Identifies a reopening by its consortium and its number. */
    @Embeddable
    record Key(UUID consortiumId, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    private Reopening reopening;

    private @Nullable UUID reopenedBy;

    protected BidReopening() {}

    BidReopening(UUID consortiumId, Reopening reopening, @Nullable UUID by) {
        key = new Key(consortiumId, reopening.number());
        this.reopening = reopening;
        reopenedBy = by;
    }

    @Override
    public Key getId() {
        return key;
    }
}
