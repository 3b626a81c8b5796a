package org.cordee.consortium;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.springframework.stereotype.Component;

/** Reads organisations from the directory for this room. */
@Component
class DirectoryParties implements Parties {

    private final DirectoryLookup directory;

    DirectoryParties(DirectoryLookup directory) {
        this.directory = directory;
    }

    @Override
    public Map<UUID, Party> establishments(Collection<UUID> establishmentIds) {
        Map<UUID, Party> parties = new HashMap<>();
        directory.establishments(establishmentIds).forEach(facts -> parties.put(facts.establishmentId(), party(facts)));
        return parties;
    }

    @Override
    public Map<UUID, String> organisationNames(Collection<UUID> organisationIds) {
        return directory.namesOf(organisationIds);
    }

    @Override
    public List<Party> establishmentsOf(UUID organisationId) {
        return directory.establishmentsOf(organisationId).stream()
                .map(DirectoryParties::party)
                .toList();
    }

    private static Party party(EstablishmentFacts facts) {
        var siret = facts.siret();
        return new Party(
                facts.establishmentId(),
                facts.organisationId(),
                facts.legalName(),
                siret == null ? "" : siret.value(),
                facts.profile().address().city(),
                facts.kinds().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
