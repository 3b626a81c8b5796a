package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Decides whose sign-in needs a second factor. */
@Component
class SecondFactorPolicy {

    private final SecondFactorSettings settings;
    private final People people;

    SecondFactorPolicy(SecondFactorSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** Tells if signatories and administrators must have a second factor on this server. */
    boolean isRequired() {
        return settings.required();
    }

    /** Tells if the person must have a second factor because of a role. */
    boolean isRequiredOf(Person person) {
        return settings.required()
                && (person.allRoles().contains(Role.SIGNATORY)
                        || person.allRoles().contains(Role.ADMINISTRATOR));
    }

    /** Tells if a sign-in of the person needs a second factor: it has one, or must have one. */
    boolean isNeededBy(Person person) {
        return person.hasSecondFactor() || isRequiredOf(person);
    }

    /** Tells the same of a person by id; the person that was authenticated in this request is not read again. */
    boolean isNeededBy(UUID personId) {
        return person(personId).filter(this::isNeededBy).isPresent();
    }

    /** Tells if the person has a second factor. */
    boolean hasFactor(UUID personId) {
        return person(personId).filter(Person::hasSecondFactor).isPresent();
    }

    private Optional<Person> person(UUID personId) {
        return AuthenticatedPersonCache.get(personId).or(() -> people.findById(personId));
    }
}
