package org.cordee.introduction;

import org.cordee.account.PersonalDataErasure;
import org.cordee.account.PersonalDataErasure.ErasedWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes an erased person from the contacts and the texts of introductions. Uses SQL because it changes rows of all
 * introductions, ended ones included, without loading them.
 */
@Component
class ForgettingIntroduced implements PersonalDataErasure {

    private static final String ERASE = "UPDATE introduced_party SET contact_name = NULL, contact_function = NULL,"
            + " contact_email = NULL, contact_phone = NULL,"
            + " contact_erased_at = COALESCE(contact_erased_at, UTC_TIMESTAMP(6)) WHERE ";

    private final JdbcTemplate jdbc;

    ForgettingIntroduced(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        jdbc.update(ERASE + "contact_email = ?", traces.email());
        traces.organisations()
                .forEach(organisation -> jdbc.update(
                        ERASE + "organisation_id = ? AND contact_name = ?", organisation.toString(), traces.name()));
        jdbc.update("UPDATE introduced_party SET email = ? WHERE email = ?", traces.pseudonym(), traces.email());
        for (ErasedWords erased : traces.words()) {
            jdbc.update(
                    "UPDATE introduction SET reason = REGEXP_REPLACE(reason, ?, '—') WHERE LOCATE(?, reason) > 0",
                    erased.pattern(),
                    erased.words());
        }
    }
}
