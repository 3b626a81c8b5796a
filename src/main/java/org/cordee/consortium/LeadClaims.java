package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores which organisation leads a consortium that has not ended for which lot: one consortium at most for each lead
 * and lot (R2142-23), enforced by the key of the table.
 */
@Component
class LeadClaims {

    private final JdbcClient database;

    LeadClaims(JdbcClient database) {
        this.database = database;
    }

    /**
     * Claims the lots of the consortium, always in the same order: two transactions that claim the same lots wait for
     * each other and do not deadlock.
     *
     * @throws RuleViolation when the organisation leads another consortium for one of the lots, also when two users of
     * one lead act at once
     */
    void claim(Consortium consortium) {
        consortium.lots().stream().map(AnsweredLot::key).sorted().forEach(key -> claim(key, consortium));
    }

    private void claim(String lotKey, Consortium consortium) {
        try {
            add(lotKey, consortium.leadOrganisationId(), consortium.id());
        } catch (DataIntegrityViolationException alreadyLed) {
            throw secondLead("R2142-23");
        }
    }

    static RuleViolation secondLead(String article) {
        return new RuleViolation("consortium.lead.already-leads", article);
    }

    private void add(String lotKey, UUID leadId, UUID consortiumId) {
        database.sql("INSERT INTO lead_claim (lot_key, lead_organisation_id, consortium_id) VALUES (?, ?, ?)")
                .params(lotKey, leadId, consortiumId)
                .update();
    }

    public List<String> lotsLedBy(UUID leadId) {
        return database.sql("SELECT lot_key FROM lead_claim WHERE lead_organisation_id = ?")
                .param(leadId)
                .query(String.class)
                .list();
    }

    public void release(UUID consortiumId) {
        database.sql("DELETE FROM lead_claim WHERE consortium_id = ?")
                .param(consortiumId)
                .update();
    }
}
