package org.cordee.library;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;

/**
 * Decides who uses a library: people with an account whose address is proven to be that of the organisation. A one-time
 * link is for one act and opens no library, because a library holds personal data.
 */
final class LibraryAccess {

    private LibraryAccess() {}

    /**
     * Returns the organisation whose library the actor uses.
     *
     * @throws NotFound for visitors, guests and people who act for no organisation
     * @throws RuleViolation {@code account.unproven}
     */
    static UUID require(Actor actor) {
        if (!isReader(actor)) {
            throw new NotFound();
        }
        actor.requireProven();
        return actor.requireOrganisation();
    }

    /** Tells if the actor has a library to look into. */
    static boolean isReader(Actor actor) {
        return actor.personId() != null && actor.organisationId() != null;
    }
}
