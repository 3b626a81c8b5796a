package org.cordee.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads persons: for administrators on pages, for other rooms as recipients of letters. */
@Component
@Transactional(readOnly = true)
public class PeopleReading {

    private final People people;
    private final ObjectProvider<OrganisationNames> organisations;

    PeopleReading(People people, ObjectProvider<OrganisationNames> organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** A person to whom a letter may be sent. */
    public record Contact(UUID personId, String name, String email, Locale locale, Set<Role> roles) {

        /** Tells if the person's address is proven to be that of the organisation for which it was read. */
        public boolean isProven() {
            return !roles.contains(Role.UNPROVEN);
        }
    }

    /** One person in the administrator's list. */
    public record PersonRow(
            UUID id,
            String name,
            String email,
            String locale,
            boolean enabled,
            boolean hasPassword,
            List<MembershipRow> memberships) {}

    /** One membership of a person; no organisation means the platform. */
    public record MembershipRow(
            @Nullable UUID organisationId, @Nullable String organisationName, Set<Role> roles) {}

    /** Returns all enabled persons who may act for this organisation, sorted by name. */
    public List<Contact> membersOf(UUID organisationId) {
        return people.membersOf(organisationId).stream()
                .map(person -> contact(person, organisationId))
                .toList();
    }

    /**
     * Returns the enabled persons who may act for each of these organisations, sorted by name, in a fixed number of
     * statements; an organisation without one has no entry.
     */
    public Map<UUID, List<Contact>> membersOfAll(Collection<UUID> organisationIds) {
        Map<UUID, List<Contact>> members = new HashMap<>();
        if (organisationIds.isEmpty()) {
            return members;
        }
        for (Person person : people.membersOfAll(organisationIds)) {
            person.memberships().stream()
                    .map(Membership::organisationId)
                    .filter(organisationId -> organisationId != null && organisationIds.contains(organisationId))
                    .forEach(organisationId -> members.computeIfAbsent(organisationId, any -> new ArrayList<>())
                            .add(contact(person, organisationId)));
        }
        return members;
    }

    /** Returns all enabled coordinators of the platform, sorted by name. */
    public List<Contact> coordinators() {
        return people.coordinators().stream()
                .map(person -> new Contact(
                        person.id(), person.name(), person.email(), person.locale(), Set.of(Role.COORDINATOR)))
                .toList();
    }

    /** Returns a person's contact data, to name a colleague; empty after erasure. */
    public Optional<Contact> contact(UUID personId) {
        return people.findById(personId)
                .filter(person -> !person.isErased())
                .map(person -> new Contact(
                        person.id(), person.name(), person.email(), person.locale(), Set.copyOf(person.allRoles())));
    }

    /** Returns the names of persons, to name colleagues; erased persons are left out. */
    public Map<UUID, String> namesOf(Collection<UUID> personIds) {
        return people.findAllById(personIds).stream()
                .filter(person -> !person.isErased())
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Returns the addresses of the accounts with one of these ids or addresses; erased persons are left out. */
    public Map<UUID, String> accounts(Collection<UUID> personIds, Collection<String> emails) {
        return people.findByIdOrEmail(personIds, emails).stream().collect(Collectors.toMap(Person::id, Person::email));
    }

    public Page<PersonRow> search(Actor actor, String text, Pageable page) {
        actor.requireRole(Role.ADMINISTRATOR);
        Page<Person> found = people.search(text.strip(), page);
        Map<UUID, String> names = names(found.getContent());
        return found.map(person -> row(person, names));
    }

    public PersonRow one(Actor actor, UUID personId) {
        actor.requireRole(Role.ADMINISTRATOR);
        Person person =
                people.findById(personId).filter(found -> !found.isErased()).orElseThrow(NotFound::new);
        return row(person, names(List.of(person)));
    }

    private Map<UUID, String> names(Collection<Person> shown) {
        List<UUID> ids = shown.stream()
                .flatMap(person -> person.memberships().stream())
                .map(Membership::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        OrganisationNames directory = organisations.getIfAvailable();
        return directory == null || ids.isEmpty() ? Map.of() : directory.namesOf(ids);
    }

    private static Contact contact(Person person, UUID organisationId) {
        Set<Role> roles = person.memberships().stream()
                .filter(membership -> organisationId.equals(membership.organisationId()))
                .findFirst()
                .map(Membership::roles)
                .orElse(Set.of());
        return new Contact(person.id(), person.name(), person.email(), person.locale(), roles);
    }

    private static PersonRow row(Person person, Map<UUID, String> names) {
        List<MembershipRow> holdings = person.memberships().stream()
                .map(membership -> new MembershipRow(
                        membership.organisationId(),
                        membership.organisationId() == null ? null : names.get(membership.organisationId()),
                        membership.roles()))
                .toList();
        return new PersonRow(
                person.id(),
                person.name(),
                person.email(),
                person.locale().getLanguage(),
                person.isEnabled(),
                person.passwordHash() != null,
                holdings);
    }
}
