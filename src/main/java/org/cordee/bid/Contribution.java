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

    Contribution(UUID consortiumId, Instant now) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        changedAt = now;
    }

    void changed(Actor actor, Instant now) {
        changedAt = now;
        changedBy = actor.personId();
    }

    /** By the house itself. */
    void changed(Instant now) {
        changedAt = now;
    }

    void numbered(int next) {
        number = next;
    }

    /** @throws RuleViolation with this key when what stands is not what was read */
    void requireRead(int read, String changedMeanwhile) {
        if (read != number) {
            throw new RuleViolation(changedMeanwhile, read, number);
        }
    }

    UUID id() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    /** Of what stands; nothing was written yet while it is 0. */
    int number() {
        return number;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    UUID changedBy() {
        return changedBy;
    }
}
