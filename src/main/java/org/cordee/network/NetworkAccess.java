package org.cordee.network;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/**
 * Decides who acts for a network: the people of an organisation whose vocation in the directory is to head one, with an
 * address that is proven to be the organisation's.
 */
@Component
class NetworkAccess {

    private final DirectoryLookup directory;

    NetworkAccess(DirectoryLookup directory) {
        this.directory = directory;
    }

    /**
     * Returns the network for which the actor acts.
     *
     * @throws NotFound for everybody else, and for the holder of a link
     */
    UUID networkOf(Actor actor) {
        if (!isNetwork(actor)) {
            throw new NotFound();
        }
        return actor.requireOrganisation();
    }

    boolean isNetwork(Actor actor) {
        UUID organisation = actor.organisationId();
        return actor.via() != Actor.Via.LINK
                && actor.isProven()
                && organisation != null
                && directory.namesOf(List.of(organisation)).containsKey(organisation)
                && directory.profileOf(organisation).vocation() == Vocation.NETWORK;
    }
}
