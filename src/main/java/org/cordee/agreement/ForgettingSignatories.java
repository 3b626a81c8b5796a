package org.cordee.agreement;

import org.cordee.account.Forgetting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes an erased person's name out of its signatures. A signature stays: organisation, function, moment and text, with
 * the salted hash of its entry in the audit by which a name can still be proved.
 */
@Component
class ForgettingSignatories implements Forgetting {

    private final JdbcTemplate jdbc;

    ForgettingSignatories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void forget(Traces traces) {
        forget("UPDATE agreement_signature SET signatory_name = ? WHERE signatory_name = ? AND ", traces);
        forget("UPDATE power_of_attorney SET signatory_name = ? WHERE signatory_name = ? AND ", traces);
    }

    private void forget(String update, Traces traces) {
        jdbc.update(
                update + "signatory_person_id = ?",
                traces.pseudonym(),
                traces.name(),
                traces.personId().toString());
        traces.organisations()
                .forEach(organisation -> jdbc.update(
                        update + "organisation_id = ?", traces.pseudonym(), traces.name(), organisation.toString()));
    }
}
