package org.cordee.account.access;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The roles to give a person for one organisation. Coordinators and administrators may act for the platform alone (no
 * organisation); members and signatories always act for an organisation.
 */
public record Grant(@Nullable UUID organisationId, Set<Role> roles) {

    public Grant {
        roles = Set.copyOf(roles);
        boolean ofAnOrganisation = roles.contains(Role.MEMBER) || roles.contains(Role.SIGNATORY);
        if (organisationId == null && ofAnOrganisation) {
            throw RuleViolation.of("organisationId", "account.membership.organisation-missing");
        }
    }

    public static Grant member(UUID organisationId) {
        return new Grant(organisationId, Set.of(Role.MEMBER));
    }

    public static Grant signatory(UUID organisationId) {
        return new Grant(organisationId, Set.of(Role.MEMBER, Role.SIGNATORY));
    }

    public static Grant platform(Role... roles) {
        return new Grant(null, Set.of(roles));
    }
}
