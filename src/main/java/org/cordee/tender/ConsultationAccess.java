package org.cordee.tender;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may see and change a consultation. An organisation sees its own consultations, every user sees those of
 * the platform, and coordinators and administrators see all of them. The holder of a one-time link sees no
 * consultation: the invitation page shows what the holder needs.
 */
record ConsultationAccess(@Nullable UUID organisation, boolean everything) {

    static ConsultationAccess of(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
        boolean everything = actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR) || actor.isSystem();
        if (!everything) {
            actor.requireOrganisation();
        }
        return new ConsultationAccess(actor.organisationId(), everything);
    }

    boolean mayEdit(Consultation consultation) {
        UUID owner = consultation.ownerOrganisationId();
        return owner == null ? everything : owner.equals(organisation) || everything;
    }
}
