package org.cordee.notification;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.account.PeopleReading.Contact;
import org.cordee.consortium.InvitedPeopleReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.ProvenAddresses;
import org.springframework.stereotype.Component;

/**
 * Finds people with an account, with their language; where there are none, the directory's contact address, in French.
 */
@Component
class DirectoryContacts implements LetterContacts {

    private final PeopleReading people;
    private final DirectoryLookup directory;
    private final ProvenAddresses proven;
    private final InvitedPeopleReading invited;

    DirectoryContacts(
            PeopleReading people, DirectoryLookup directory, ProvenAddresses proven, InvitedPeopleReading invited) {
        this.people = people;
        this.directory = directory;
        this.proven = proven;
        this.invited = invited;
    }

    @Override
    public List<Recipient> of(UUID organisationId) {
        List<Recipient> members = members(organisationId);
        return members.isEmpty() ? contactAddress(organisationId) : members;
    }

    @Override
    public List<Recipient> proven(UUID organisationId) {
        return provenMembersOr(organisationId, proven::of);
    }

    @Override
    public List<Recipient> published(UUID organisationId) {
        return provenMembersOr(organisationId, proven::publishedOf);
    }

    private List<Recipient> provenMembersOr(UUID organisationId, Function<UUID, Optional<String>> address) {
        List<Recipient> members = people.membersOf(organisationId).stream()
                .filter(Contact::isProven)
                .map(DirectoryContacts::recipient)
                .toList();
        return members.isEmpty()
                ? address.apply(organisationId).map(DirectoryContacts::unnamed).stream()
                        .toList()
                : members;
    }

    private List<Recipient> members(UUID organisationId) {
        return people.membersOf(organisationId).stream()
                .map(DirectoryContacts::recipient)
                .toList();
    }

    @Override
    public List<Recipient> inConsortium(UUID organisationId, UUID consortiumId) {
        List<Recipient> known = of(organisationId);
        Set<String> addresses = known.stream().map(Recipient::email).collect(Collectors.toSet());
        return Stream.concat(
                        known.stream(),
                        invited.of(consortiumId, organisationId).stream()
                                .filter(person -> !addresses.contains(person.email()))
                                .map(person -> new Recipient(person.email(), person.name(), Locale.FRENCH, null)))
                .toList();
    }

    private List<Recipient> contactAddress(UUID organisationId) {
        return directory.establishmentsOf(organisationId).stream()
                .map(establishment -> establishment.profile().contactEmail())
                .filter(Objects::nonNull)
                .distinct()
                .limit(1)
                .map(DirectoryContacts::unnamed)
                .toList();
    }

    private static Recipient unnamed(String email) {
        return new Recipient(email, null, Locale.FRENCH, null);
    }

    @Override
    public List<Recipient> coordinators() {
        return people.coordinators().stream().map(DirectoryContacts::recipient).toList();
    }

    @Override
    public List<Recipient> person(UUID personId) {
        return people.contact(personId).map(DirectoryContacts::recipient).stream()
                .toList();
    }

    private static Recipient recipient(Contact contact) {
        return new Recipient(contact.email(), contact.name(), contact.locale(), contact.personId());
    }
}
