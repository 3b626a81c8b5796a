package org.cordee.account;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a person for one organisation. Coordinators and administrators of the platform may act for no
 * organisation.
 */
@Entity
class Membership {

    @Id
    private UUID id;

    private @Nullable UUID organisationId;

    @Convert(converter = RolesConverter.class)
    private Set<Role> roles;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(@Nullable UUID organisationId, Set<Role> roles) {
        this.id = Ids.next();
        this.organisationId = organisationId;
        this.roles = EnumSet.copyOf(roles);
    }

    void become(Set<Role> newRoles) {
        this.roles = EnumSet.copyOf(newRoles);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID organisationId() {
        return organisationId;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
