package org.cordee.webhook;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.AddressedFact;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;

/** Decides whose feed an actor reads and whose webhooks it keeps. */
final class FeedOwner {

    private FeedOwner() {}

    /**
     * Returns the owner of the feed that an actor reads: the organisation acted for, or the platform for a coordinator.
     *
     * @throws NotFound for the holder of a one-time link, and for a person who is neither
     * @throws RuleViolation {@code account.unproven} for an account whose address is not proven
     */
    static UUID read(Actor actor) {
        actor.requireProven();
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
        return actor.is(Role.COORDINATOR) ? AddressedFact.PLATFORM : actor.requireOrganisation();
    }

    /**
     * Returns the owner whose webhooks an actor keeps. A webhook sends what the organisation knows to another server,
     * so only a person who may bind the organisation keeps it: a signatory, or a coordinator for the platform.
     *
     * @throws NotFound for everybody else
     */
    static UUID kept(Actor actor) {
        UUID owner = read(actor);
        if (!actor.is(Role.COORDINATOR)) {
            actor.requireRole(Role.SIGNATORY);
        }
        return owner;
    }
}
