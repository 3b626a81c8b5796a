package org.cordee.bid;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The number of a member's stored text or price, with its last change. Each command names the number its user read, so
 * that two people of one member never overwrite each other.
 *
 * @param number 0 when nothing was written yet
 * @param changedBy the person that made the last change; a change by the application keeps the former person
 */
@Embeddable
record Revision(int number, Instant changedAt, @Nullable UUID changedBy) {

    static Revision unwritten(Instant now) {
        return new Revision(0, now, null);
    }

    Revision next(int next, Actor actor, Instant now) {
        return new Revision(next, now, actor.personId());
    }

    Revision changedBy(Actor actor, Instant now) {
        return new Revision(number, now, actor.personId());
    }

    Revision changedByApplication(Instant now) {
        return new Revision(number, now, changedBy);
    }

    /**
     * Refuses a command on outdated content.
     *
     * @throws RuleViolation with this key when the numbers differ
     */
    void requireCurrent(int read, String changedMeanwhile) {
        if (read != number) {
            throw new RuleViolation(changedMeanwhile, read, number);
        }
    }
}
