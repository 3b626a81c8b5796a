package org.cordee.shared;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for whom: a person for one of its organisations, the holder of a one-time link, or the house itself.
 *
 * @param personId null for a link holder and for the house
 * @param organisationId null for the house and for people who act for no organisation
 */
public record Actor(@Nullable UUID personId, @Nullable UUID organisationId, Set<Role> roles, Via via) {

    /** The way in: a signed-in page, a one-time link, the API, or a process step. */
    public enum Via {
        ACCOUNT,
        LINK,
        API,
        SYSTEM
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The house acting by itself: a timer, a process step, the demonstration world. */
    public static Actor system() {
        return new Actor(null, null, Set.of(), Via.SYSTEM);
    }

    /** Whoever holds a one-time link acts for the organisation the link was sent to, with no role besides. */
    public static Actor holdingLink(UUID organisationId) {
        return new Actor(null, organisationId, Set.of(), Via.LINK);
    }

    /** Holds a link that is about an account or the house: acts for no organisation. */
    public static Actor holdingLink() {
        return new Actor(null, null, Set.of(), Via.LINK);
    }

    public boolean actsFor(@Nullable UUID organisation) {
        return organisation != null && Objects.equals(organisationId, organisation);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isSystem() {
        return via == Via.SYSTEM;
    }

    /** The organisation acted for. @throws NotFound when the actor acts for none, as for anything foreign */
    public UUID requireOrganisation() {
        if (organisationId == null) {
            throw new NotFound();
        }
        return organisationId;
    }

    /** @throws NotFound unless the actor has the role: a forbidden page answers like a missing one */
    public void requireRole(Role role) {
        if (!is(role)) {
            throw new NotFound();
        }
    }
}
