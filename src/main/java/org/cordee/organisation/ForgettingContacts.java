package org.cordee.organisation;

import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes an erased person's address from the contacts of establishments and from the reports of imports. */
@Component
class ForgettingContacts implements PersonalDataErasure {

    private final JdbcTemplate jdbc;

    ForgettingContacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        jdbc.update("UPDATE establishment SET contact_email = NULL WHERE contact_email = ?", traces.email());
        jdbc.update(
                "UPDATE directory_import_remark SET arguments = REPLACE(arguments, ?, '—') WHERE LOCATE(?, arguments) > 0",
                traces.email(),
                traces.email());
    }
}
