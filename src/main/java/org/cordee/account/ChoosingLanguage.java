package org.cordee.account;

import java.util.Locale;
import java.util.Optional;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the language of a person's pages and letters. */
@Component
public class ChoosingLanguage {

    private final People people;

    ChoosingLanguage(People people) {
        this.people = people;
    }

    /** Sets English if it is asked for, otherwise French. */
    @Transactional
    public void choose(Actor actor, Locale language) {
        Person person =
                Optional.ofNullable(actor.personId()).flatMap(people::findById).orElseThrow(NotFound::new);
        person.prefer(language);
        people.save(person);
    }
}
