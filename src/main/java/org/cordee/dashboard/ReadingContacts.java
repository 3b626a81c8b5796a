package org.cordee.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.account.PeopleReading.Contact;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom a coordinator can call or write to in an organisation, in a fixed number of statements. */
@Component
class ReadingContacts {

    private final PeopleReading people;
    private final DirectoryLookup directory;

    ReadingContacts(PeopleReading people, DirectoryLookup directory) {
        this.people = people;
        this.directory = directory;
    }

    /**
     * The organisation and its people.
     *
     * @param people the names of those who may act for it; empty when nobody has an account
     * @param email of the first of them, else the contact address of the directory; null when none is known
     * @param phone the number in the directory; null when none is known
     */
    public record OrganisationContact(
            String name,
            Set<String> kinds,
            List<String> people,
            @Nullable String email,
            @Nullable String phone) {}

    Map<UUID, OrganisationContact> of(Collection<UUID> organisationIds) {
        List<UUID> ids = organisationIds.stream().distinct().toList();
        Map<UUID, List<Contact>> members = people.membersOfAll(ids);
        Map<UUID, String> names = directory.namesOf(ids);
        Map<UUID, List<EstablishmentFacts>> places = new HashMap<>();
        directory
                .establishmentsOfAll(ids)
                .forEach(place -> places.computeIfAbsent(place.organisationId(), any -> new java.util.ArrayList<>())
                        .add(place));
        Map<UUID, OrganisationContact> contacts = new HashMap<>();
        for (UUID id : ids) {
            contacts.put(id, contact(names.getOrDefault(id, "–"), members.getOrDefault(id, List.of()), places.get(id)));
        }
        return contacts;
    }

    private static OrganisationContact contact(
            String name, List<Contact> members, @Nullable List<EstablishmentFacts> known) {
        List<EstablishmentFacts> places = known == null ? List.of() : known;
        Set<String> kinds = new TreeSet<>();
        places.forEach(place -> place.kinds().forEach(kind -> kinds.add(kind.name())));
        String address = places.stream()
                .map(place -> place.profile().contactEmail())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new OrganisationContact(
                name,
                kinds,
                members.stream().map(Contact::name).toList(),
                members.isEmpty() ? address : members.get(0).email(),
                places.stream()
                        .map(place -> place.profile().contactPhone())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
