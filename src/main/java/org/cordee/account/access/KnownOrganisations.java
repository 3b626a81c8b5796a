package org.cordee.account.access;

import java.util.List;
import java.util.UUID;
import org.cordee.account.OrganisationNames;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Nobody is made to act for an organisation that does not exist. */
@Component
class KnownOrganisations {

    private final ObjectProvider<OrganisationNames> directory;

    KnownOrganisations(ObjectProvider<OrganisationNames> directory) {
        this.directory = directory;
    }

    /** A membership may be ended also when its organisation is gone; a house without a directory knows none to refuse. */
    void require(Grant grant) {
        UUID id = grant.organisationId();
        OrganisationNames names = directory.getIfAvailable();
        if (id != null
                && names != null
                && !grant.roles().isEmpty()
                && !names.namesOf(List.of(id)).containsKey(id)) {
            throw RuleViolation.of("organisationId", "account.membership.unknown-organisation");
        }
    }
}
