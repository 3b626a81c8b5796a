package org.cordee.notification;

import org.cordee.showcase.ShowcaseEvent.RegistrationErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Empties the letters to a registered person, in the transaction that erases its data. */
@Component
class ForgettingAttendees {

    private final Letters letters;

    ForgettingAttendees(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void on(RegistrationErased event) {
        letters.findByKindInAndSubjectId(ShowcaseLetters.TO_ATTENDEE, event.registrationId())
                .forEach(letter -> {
                    letter.forgetPerson();
                    letters.save(letter);
                });
    }
}
