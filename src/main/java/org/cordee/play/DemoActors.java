package org.cordee.play;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Finds the actors of the invented organisations: the demo person of an organisation, or an actor without a person. */
@Component
class DemoActors {

    private static final Set<Role> ROLES = Set.of(Role.MEMBER, Role.SIGNATORY);

    private final Map<String, String> sirens = DemoDirectory.sirens();
    private final DirectoryLookup directory;
    private final PeopleReading people;

    DemoActors(DirectoryLookup directory, PeopleReading people) {
        this.directory = directory;
        this.people = people;
    }

    Actor actor(String name) {
        UUID organisation = organisation(name);
        return people.membersOf(organisation).stream()
                .findFirst()
                .map(person -> new Actor(person.personId(), organisation, ROLES, Actor.Via.ACCOUNT))
                .orElseGet(() -> new Actor(null, organisation, ROLES, Actor.Via.SYSTEM));
    }

    /** Returns the person of the coordinating organisation, in the role of a coordinator. */
    Actor coordinator() {
        Actor member = actor(DemoEnterprises.MAISON_DES_ACHATS);
        return new Actor(
                member.personId(), member.organisationId(), Set.of(Role.MEMBER, Role.COORDINATOR), member.via());
    }

    Actor leadOf(DemoConsortium consortium) {
        return actor(consortium.lead());
    }

    UUID organisation(String name) {
        return directory.bySiren(sirens.getOrDefault(name, "")).orElseThrow();
    }

    /** Returns the first establishment, which is the seat of the organisation. */
    UUID establishment(String name) {
        return directory.establishmentsOf(organisation(name)).get(0).establishmentId();
    }

    List<UUID> establishments(String... names) {
        return Arrays.stream(names).map(this::establishment).toList();
    }
}
