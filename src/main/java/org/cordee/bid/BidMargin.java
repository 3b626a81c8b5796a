package org.cordee.bid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The margin of one bid, with the time and the person of its last change. */
@Entity
@Table(name = "bid_margin")
@SuppressWarnings("NullAway.Init")
class BidMargin extends AssignedKey<UUID> {

    @Id
    private UUID consortiumId;

    @Embedded
    private Margin margin;

    private Instant setAt;
    private @Nullable UUID setBy;

    protected BidMargin() {}

    BidMargin(UUID consortiumId) {
        this.consortiumId = consortiumId;
        margin = Margin.NONE;
    }

    /**
     * Replaces the margin.
     *
     * @throws RuleViolation when the wanted one does not follow the present one
     */
    void replace(Margin wanted, Actor actor, Instant now) {
        if (wanted.version() != margin.version() + 1) {
            throw new RuleViolation("bid.margin.changed-meanwhile");
        }
        margin = wanted;
        setAt = now;
        setBy = actor.personId();
    }

    Margin margin() {
        return margin;
    }

    Instant setAt() {
        return setAt;
    }

    @Override
    public UUID getId() {
        return consortiumId;
    }
}
