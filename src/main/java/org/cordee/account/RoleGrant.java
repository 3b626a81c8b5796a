package org.cordee.account;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The roles to give a person for one organisation. Coordinators and administrators may act for the platform alone (no
 * organisation); members and signatories always act for an organisation.
 */
public record RoleGrant(@Nullable UUID organisationId, Set<Role> roles) {

    public RoleGrant {
        roles = Set.copyOf(roles);
        boolean ofAnOrganisation =
                roles.contains(Role.MEMBER) || roles.contains(Role.SIGNATORY) || roles.contains(Role.UNPROVEN);
        if (organisationId == null && ofAnOrganisation) {
            throw RuleViolation.of("organisationId", "account.membership.organisation-missing");
        }
    }

    public static RoleGrant member(UUID organisationId) {
        return new RoleGrant(organisationId, Set.of(Role.MEMBER));
    }

    public static RoleGrant signatory(UUID organisationId) {
        return new RoleGrant(organisationId, Set.of(Role.MEMBER, Role.SIGNATORY));
    }

    /** Returns the roles of an account whose address is not proven to be the organisation's. */
    static RoleGrant unproven(UUID organisationId) {
        return new RoleGrant(organisationId, Set.of(Role.MEMBER, Role.SIGNATORY, Role.UNPROVEN));
    }

    public static RoleGrant platform(Role... roles) {
        return new RoleGrant(null, Set.of(roles));
    }
}
