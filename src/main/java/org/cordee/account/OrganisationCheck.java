package org.cordee.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses memberships of organisations that do not exist. */
@Component
class OrganisationCheck {

    private final ObjectProvider<OrganisationNames> directory;

    OrganisationCheck(ObjectProvider<OrganisationNames> directory) {
        this.directory = directory;
    }

    /**
     * Checks the organisation of a grant. A membership may be ended even when its organisation is gone; without a
     * directory room every organisation is accepted.
     */
    void require(RoleGrant grant) {
        UUID id = grant.organisationId();
        OrganisationNames names = directory.getIfAvailable();
        if (id != null
                && names != null
                && !grant.roles().isEmpty()
                && !names.namesOf(List.of(id)).containsKey(id)) {
            throw RuleViolation.of("organisationId", "account.membership.unknown-organisation");
        }
    }

    /** Tells if all grants are for organisations that were made for a simulation or the demonstration. */
    boolean areInvented(List<RoleGrant> grants) {
        OrganisationNames names = directory.getIfAvailable();
        List<UUID> ids = grants.stream()
                .map(RoleGrant::organisationId)
                .filter(Objects::nonNull)
                .toList();
        return names != null && !ids.isEmpty() && ids.size() == grants.size() && names.areInvented(ids);
    }
}
