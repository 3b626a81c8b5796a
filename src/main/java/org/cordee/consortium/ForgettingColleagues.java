package org.cordee.consortium;

import java.util.List;
import org.cordee.account.PersonalDataErasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes an erased person from forwards, signatures and the messages of invitations. The signature itself stays: organisation, function, time and
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
        jdbc.update(
                "UPDATE member_person SET name = '—', email = ? WHERE email = ?", traces.pseudonym(), traces.email());
        jdbc.update("UPDATE invitation SET nda_email = ? WHERE nda_email = ?", traces.pseudonym(), traces.email());
        jdbc.update(
                "UPDATE invitation SET nda_signatory_name = ? WHERE nda_person_id = ? AND nda_signatory_name = ?",
                traces.pseudonym(),
                traces.personId().toString(),
                traces.name());
        traces.organisations()
                .forEach(organisation -> jdbc.update(
                        "UPDATE consortium SET contact_name = NULL, contact_phone = NULL"
                                + " WHERE lead_organisation_id = ? AND contact_name = ?",
                        organisation.toString(),
                        traces.name()));
        for (String trace : List.of(traces.name(), traces.email())) {
            jdbc.update(
                    "UPDATE consortium SET lead_word = replace(lead_word, ?, '—'),"
                            + " launch_reason = replace(launch_reason, ?, '—')"
                            + " WHERE locate(?, concat_ws(' ', lead_word, launch_reason)) > 0",
                    trace,
                    trace,
                    trace);
        }
        traces.organisations()
                .forEach(organisation -> jdbc.update(
                        "UPDATE invitation SET nda_signatory_name = ? WHERE organisation_id = ? AND nda_signatory_name = ?",
                        traces.pseudonym(),
                        organisation.toString(),
                        traces.name()));
    }
}
