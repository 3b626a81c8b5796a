package org.cordee.notification;

import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes address, name and text from the letters to an erased person. Their kind, their subject and the time of
 * sending stay.
 */
@Component
class ForgettingRecipients implements PersonalDataErasure {

    private final Letters letters;
    private final JdbcTemplate jdbc;

    ForgettingRecipients(Letters letters, JdbcTemplate jdbc) {
        this.letters = letters;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        letters.findByPersonIdOrRecipient(traces.personId(), traces.email()).forEach(letter -> {
            letter.forgetPerson();
            letters.save(letter);
        });
        jdbc.update(
                "DELETE FROM notification_seen WHERE person_id = ?",
                traces.personId().toString());
    }
}
