package org.cordee.support;

import java.util.List;
import java.util.UUID;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;

/** Decides who may make an offer of help: the support organisations and networks of the directory. */
@Component
class SupporterAccess {

    private final DirectoryLookup directory;

    SupporterAccess(DirectoryLookup directory) {
        this.directory = directory;
    }

    static boolean maySupport(OrganisationProfile profile) {
        return profile.vocation() == Vocation.SUPPORT || profile.vocation() == Vocation.NETWORK;
    }

    /** Tells if the actor acts for a support organisation or a network, with an address that is proven to be its own. */
    boolean isSupporter(Actor actor) {
        UUID organisation = actor.organisationId();
        if (organisation == null || actor.via() == Actor.Via.LINK || !actor.isProven()) {
            return false;
        }
        OrganisationProfile profile =
                directory.profilesOf(List.of(organisation)).get(organisation);
        return profile != null && maySupport(profile);
    }

    /**
     * Returns the support organisation of the actor.
     *
     * @throws NotFound for all other users
     */
    UUID requireSupporter(Actor actor) {
        if (!isSupporter(actor)) {
            throw new NotFound();
        }
        return actor.requireOrganisation();
    }
}
