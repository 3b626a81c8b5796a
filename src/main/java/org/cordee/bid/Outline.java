package org.cordee.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a bid that is being drafted. The lead plans it as often as it likes, settles it once, and may
 * arrange its sections until the freeze.
 */
@Entity
@Table(name = "bid_drafting")
@SuppressWarnings("NullAway.Init")
class Outline extends AssignedKey<UUID> {

    @Id
    private UUID consortiumId;

    private Instant openedAt;

    @Column(name = "outline_version")
    private int version;

    private @Nullable Instant settledAt;
    private @Nullable Instant suspendedAt;

    protected Outline() {}

    Outline(UUID consortiumId, Instant openedAt) {
        this.consortiumId = consortiumId;
        this.openedAt = openedAt;
    }

    /**
     * Counts a new plan.
     *
     * @return its number
     */
    int plan(int expectedVersion) {
        if (isSettled()) {
            throw new RuleViolation("bid.outline.settled");
        }
        requireCurrent(expectedVersion);
        return ++version;
    }

    /**
     * Settles the outline.
     *
     * @return false when it was settled before
     */
    boolean settle(int expectedVersion, Instant now) {
        if (isSettled()) {
            return false;
        }
        requireCurrent(expectedVersion);
        settledAt = now;
        return true;
    }

    /**
     * Refuses a user who read another outline, and every user before the outline is settled: until then it is planned.
     */
    void requireArrangeable(int expectedVersion) {
        if (!isSettled()) {
            throw new RuleViolation("bid.outline.not-settled");
        }
        requireCurrent(expectedVersion);
    }

    /**
     * Counts a new arrangement of the settled sections.
     *
     * @return its number
     */
    int arrange() {
        return ++version;
    }

    private void requireCurrent(int expectedVersion) {
        if (version != expectedVersion) {
            throw new RuleViolation("bid.outline.changed-meanwhile");
        }
    }

    int version() {
        return version;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    @Override
    public UUID getId() {
        return consortiumId;
    }
}
