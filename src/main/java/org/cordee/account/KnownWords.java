package org.cordee.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects what everybody knows about a person, of which its password must not be made. */
@Component
class KnownWords {

    private final ObjectProvider<OrganisationNames> organisations;

    KnownWords(ObjectProvider<OrganisationNames> organisations) {
        this.organisations = organisations;
    }

    List<String> of(Person person) {
        return collected(
                person.email(),
                person.name(),
                person.memberships().stream()
                        .map(Membership::organisationId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    List<String> of(String email, String name, List<RoleGrant> memberships) {
        return collected(
                email,
                name,
                memberships.stream()
                        .map(RoleGrant::organisationId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<String> collected(String email, String name, List<UUID> organisationIds) {
        List<String> words = new ArrayList<>(List.of(email, name));
        OrganisationNames directory = organisations.getIfAvailable();
        if (directory != null && !organisationIds.isEmpty()) {
            words.addAll(directory.namesOf(organisationIds).values());
        }
        return words;
    }
}
