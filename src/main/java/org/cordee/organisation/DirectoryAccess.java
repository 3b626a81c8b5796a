package org.cordee.organisation;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;

/**
 * Decides who may read and change the directory. Every user with an account reads it; an organisation changes its own
 * entry, by people whose address is proven to be its own; coordinators and administrators change any entry. The holder of a one-time link sees none of it.
 */
public final class DirectoryAccess {

    private DirectoryAccess() {}

    public static void requireReader(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
    }

    /**
     * Refuses everybody who may not change this entry.
     *
     * @throws RuleViolation {@code account.unproven} for a person of the organisation whose address is not proven
     */
    public static void requireEditor(Actor actor, UUID organisationId) {
        if (isOwn(actor, organisationId) && !isMaintainer(actor)) {
            actor.requireProven();
        }
        if (!mayEdit(actor, organisationId)) {
            throw new NotFound();
        }
    }

    /** Refuses everybody except coordinators, administrators and the system: only they may import files. */
    public static void requireMaintainer(Actor actor) {
        if (!isMaintainer(actor)) {
            throw new NotFound();
        }
    }

    public static boolean mayEdit(Actor actor, UUID organisationId) {
        return isOwn(actor, organisationId) && actor.isProven() || isMaintainer(actor);
    }

    /** Tells if the actor reads an entry of restricted diffusion: its own, or as its editor. */
    static boolean readsHidden(Actor actor, UUID organisationId) {
        return isOwn(actor, organisationId) || isMaintainer(actor);
    }

    private static boolean isOwn(Actor actor, UUID organisationId) {
        return actor.via() != Actor.Via.LINK && actor.actsFor(organisationId);
    }

    static boolean isMaintainer(Actor actor) {
        return actor.isSystem() || actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
    }
}
