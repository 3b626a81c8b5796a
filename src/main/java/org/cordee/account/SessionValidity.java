package org.cordee.account;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether a signed-in person may still act: the account is enabled and its security stamp unchanged. */
@Component
class SessionValidity {

    private final People people;

    SessionValidity(People people) {
        this.people = people;
    }

    public boolean stillHolds(AccountPrincipal principal) {
        Optional<Person> person = people.findById(principal.personId())
                .filter(Person::isEnabled)
                .filter(found -> found.securityStamp() == principal.securityStamp());
        person.ifPresent(AuthenticatedPersonCache::put);
        return person.isPresent();
    }
}
