package org.cordee.notification;

import org.cordee.account.PersonalDataErasure;
import org.springframework.stereotype.Component;

/**
 * Removes address, name and text from the letters to an erased person. Their kind, their subject and the time of
 * sending stay.
 */
@Component
class ForgettingRecipients implements PersonalDataErasure {

    private final Letters letters;
    private final SeenNotifications seen;

    ForgettingRecipients(Letters letters, SeenNotifications seen) {
        this.letters = letters;
        this.seen = seen;
    }

    @Override
    public void erase(ErasedPerson traces) {
        letters.findByPersonIdOrRecipient(traces.personId(), traces.email()).forEach(letter -> {
            letter.forgetPerson();
            letters.save(letter);
        });
        seen.deleteOf(traces.personId());
    }
}
