package org.cordee.consortium;

import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes an erased person from forwards and signatures. The signature itself stays: organisation, function, time and
 * text, with the salted hash of its audit entry by which a name can still be proved. Uses SQL because it changes rows of all
 * invitations, ended ones included, without loading them.
 */
@Component
class ForgettingColleagues implements PersonalDataErasure {

    private final JdbcTemplate jdbc;

    ForgettingColleagues(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        jdbc.update(
                "UPDATE invitation_forward SET name = '—', email = ? WHERE email = ?",
                traces.pseudonym(),
                traces.email());
        jdbc.update("UPDATE invitation SET nda_email = ? WHERE nda_email = ?", traces.pseudonym(), traces.email());
        jdbc.update(
                "UPDATE invitation SET nda_signatory_name = ? WHERE nda_person_id = ? AND nda_signatory_name = ?",
                traces.pseudonym(),
                traces.personId().toString(),
                traces.name());
        traces.organisations()
                .forEach(organisation -> jdbc.update(
                        "UPDATE invitation SET nda_signatory_name = ? WHERE organisation_id = ? AND nda_signatory_name = ?",
                        traces.pseudonym(),
                        organisation.toString(),
                        traces.name()));
    }
}
