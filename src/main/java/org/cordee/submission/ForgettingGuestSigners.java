package org.cordee.submission;

import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes the name and the address of an erased person from the approvals that it gave as a guest. Uses SQL because it
 * changes the approvals of all consortia in one statement.
 */
@Component
class ForgettingGuestSigners implements PersonalDataErasure {

    private final JdbcTemplate jdbc;

    ForgettingGuestSigners(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        jdbc.update(
                "UPDATE bid_approval SET signatory_name = ?, signatory_email = ? WHERE signatory_email = ?",
                traces.pseudonym(),
                traces.pseudonym(),
                traces.email());
    }
}
