package org.cordee.consortium;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;

/** An organisation with one establishment. */
public record SampleFirm(UUID organisationId, UUID establishmentId) {

    public Actor actor() {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
    }
}
