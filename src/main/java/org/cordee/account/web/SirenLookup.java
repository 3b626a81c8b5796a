package org.cordee.account.web;

import java.util.Optional;
import java.util.UUID;
import org.cordee.account.OrganisationNames;
import org.cordee.shared.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the organisation that an administrator names by its SIREN. */
@Component
class SirenLookup {

    private final ObjectProvider<OrganisationNames> organisations;

    SirenLookup(ObjectProvider<OrganisationNames> organisations) {
        this.organisations = organisations;
    }

    /** @throws RuleViolation in the field {@code siren} when no organisation in the directory has it */
    UUID organisation(String siren) {
        OrganisationNames directory = organisations.getIfAvailable();
        return (directory == null ? Optional.<UUID>empty() : directory.bySiren(siren.replaceAll("\\s", "")))
                .orElseThrow(() -> RuleViolation.of("siren", "account.membership.unknown-siren"));
    }
}
