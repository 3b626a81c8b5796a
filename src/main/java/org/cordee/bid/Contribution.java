package org.cordee.bid;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * One member's contribution to the bid: a section or a price. The stored content has a number, and each command names
 * the number its user read, so that two people of one member never overwrite each other.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class Contribution<A extends Contribution<A>> extends AbstractAggregateRoot<A> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private int number;
    private Instant changedAt;
    private @Nullable UUID changedBy;

    @Version
    private @Nullable Long version;

    protected Contribution() {}

    protected Contribution(UUID consortiumId, Instant now) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        changedAt = now;
    }

    protected void changed(Actor actor, Instant now) {
        changedAt = now;
        changedBy = actor.personId();
    }

    /** Records a change made by the application, not by a user. */
    protected void changed(Instant now) {
        changedAt = now;
    }

    protected void numbered(int next) {
        number = next;
    }

    /**
     * Refuses a command on outdated content.
     *
     * @throws RuleViolation with this key when the numbers differ
     */
    protected void requireCurrentNumber(int read, String changedMeanwhile) {
        if (read != number) {
            throw new RuleViolation(changedMeanwhile, read, number);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID consortiumId() {
        return consortiumId;
    }

    /** Returns the number of the stored content, 0 when nothing was written yet. */
    public int number() {
        return number;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable UUID changedBy() {
        return changedBy;
    }
}
