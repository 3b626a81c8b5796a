package org.cordee.organisation;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;

/**
 * Decides who may read and change the directory. Every user with an account reads it; an organisation changes its own
 * entry; coordinators and administrators change any entry. The holder of a one-time link sees none of it.
 */
public final class DirectoryAccess {

    private DirectoryAccess() {}

    public static void requireReader(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
    }

    public static void requireEditor(Actor actor, UUID organisationId) {
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
        boolean own = actor.via() != Actor.Via.LINK && actor.actsFor(organisationId);
        return own || isMaintainer(actor);
    }

    static boolean isMaintainer(Actor actor) {
        return actor.isSystem() || actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
    }
}
