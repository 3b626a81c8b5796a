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
 * What one member gives to the bid, a section or a price. What stands has a number; whoever acts says which number it read,
 * so that two people of one member never overwrite each other.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class Contribution<A extends Contribution<A>> extends AbstractAggregateRoot<A> {

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

    /** By the house itself. */
    protected void changed(Instant now) {
        changedAt = now;
    }

    protected void numbered(int next) {
        number = next;
    }

    /** @throws RuleViolation with this key when what stands is not what was read */
    protected void requireRead(int read, String changedMeanwhile) {
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

    /** Of what stands; nothing was written yet while it is 0. */
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
