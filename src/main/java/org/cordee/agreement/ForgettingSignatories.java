package org.cordee.agreement;

import org.cordee.account.PersonalDataErasure;
import org.cordee.shared.FrenchSpacing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Removes an erased person's name from its signatures. The signature stays: organisation, function, moment and text,
 * with the salted hash of its audit entry, by which a name can still be proved. A power names the representatives of
 * both sides: its text then has the pseudonym, and its hash stays that of the signed text. Uses SQL because it changes
 * the signatures of all agreements in a few statements.
 */
@Component
class ForgettingSignatories implements PersonalDataErasure {

    private final JdbcTemplate jdbc;

    ForgettingSignatories(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        forget("UPDATE agreement_signature SET signatory_name = ? WHERE signatory_name = ? AND ", traces);
        forget("UPDATE power_of_attorney SET signatory_name = ? WHERE signatory_name = ? AND ", traces);
        forgetGuest("agreement_signature", traces);
        forgetGuest("power_of_attorney", traces);
        traces.organisations()
                .forEach(organisation -> jdbc.update(
                        "UPDATE power_of_attorney SET shown_text = REPLACE(shown_text, ?, ?) WHERE organisation_id = ?"
                                + " OR consortium_id IN (SELECT id FROM consortium WHERE lead_organisation_id = ?)",
                        clauseOf(traces.name()),
                        clauseOf(traces.pseudonym()),
                        organisation.toString(),
                        organisation.toString()));
    }

    /**
     * Returns the words around the name where the text says who represents the party. The name alone may also be part
     * of a street or of a firm's name.
     */
    private static String clauseOf(String name) {
        return FrenchSpacing.set("représenté par " + ClauseTemplate.escape(name) + ",");
    }

    /** Removes the name and the address of a signature by link, which has no person but a proven address. */
    private void forgetGuest(String table, ErasedPerson traces) {
        jdbc.update(
                "UPDATE " + table + " SET signatory_name = ?, signatory_email = ? WHERE signatory_email = ?",
                traces.pseudonym(),
                traces.pseudonym(),
                traces.email());
    }

    private void forget(String update, ErasedPerson traces) {
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
