package org.cordee.booklet;

import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;

/** Decides who may act in this room: coordinators on calls, and the people of a structure on its contribution. */
final class BookletAccess {

    private BookletAccess() {}

    static boolean isCoordinator(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.isSystem();
    }

    /** @throws NotFound for everybody but coordinators and the application itself */
    static void requireCoordinator(Actor actor) {
        if (!isCoordinator(actor)) {
            throw new NotFound();
        }
    }

    /**
     * @throws NotFound unless the actor acts for the structure of the contribution
     * @throws org.cordee.shared.RuleViolation {@code account.unproven}
     */
    static void requireOwn(Actor actor, Contribution contribution) {
        if (!actor.actsFor(contribution.organisationId())) {
            throw new NotFound();
        }
        actor.requireProven();
    }
}
