package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.cordee.account.PeopleReading;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Names the person who signs: with an account it is the name of the account, whatever was typed. */
@Component
class SignatoryNames {

    private final PeopleReading people;

    SignatoryNames(PeopleReading people) {
        this.people = people;
    }

    SigningClick named(Actor actor, SigningClick click) {
        UUID person = actor.personId();
        String name = person == null ? null : people.namesOf(List.of(person)).get(person);
        return name == null ? click : click.signedBy(name);
    }
}
