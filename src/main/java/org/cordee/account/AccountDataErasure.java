package org.cordee.account;

import java.sql.Timestamp;
import org.cordee.shared.BusinessClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ends the links sent to an erased person and removes its address from them; revokes its programs' tokens and deletes
 * the names it gave them.
 */
@Component
class AccountDataErasure implements PersonalDataErasure {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    AccountDataErasure(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void erase(ErasedPerson traces) {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.update(
                "UPDATE one_time_link SET email = ?, spent_at = COALESCE(spent_at, ?) WHERE email = ? OR subject_id = ?",
                traces.pseudonym(),
                now,
                traces.email(),
                traces.personId().toString());
        jdbc.update(
                "UPDATE api_token SET name = '—', revoked_at = COALESCE(revoked_at, ?) WHERE person_id = ?",
                now,
                traces.personId().toString());
    }
}
