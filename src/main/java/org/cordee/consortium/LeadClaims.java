package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/**
 * Stores which organisation leads a consortium that has not ended for which lot: one consortium at most for each lead
 * and lot (R2142-23), enforced by the key of the table.
 */
interface LeadClaims extends Repository<LeadClaim, LeadClaim.LotAndLead> {

    /**
     * Claims the lots of the consortium, always in the same order: two transactions that claim the same lots wait for
     * each other and do not deadlock.
     *
     * @throws RuleViolation when the organisation leads another consortium for one of the lots, also when two users of
     * one lead act at once
     */
    default void claim(Consortium consortium) {
        try {
            consortium.lots().stream()
                    .map(AnsweredLot::key)
                    .sorted()
                    .forEach(key -> add(key, consortium.leadOrganisationId(), consortium.id()));
        } catch (DataIntegrityViolationException alreadyLed) {
            throw secondLead("R2142-23");
        }
    }

    static RuleViolation secondLead(String article) {
        return new RuleViolation("consortium.lead.already-leads", article);
    }

    @Modifying
    @Query("insert into LeadClaim (lotKey, leadOrganisationId, consortiumId) values (:lot, :lead, :consortium)")
    void add(@Param("lot") String lotKey, @Param("lead") UUID leadId, @Param("consortium") UUID consortiumId);

    @Query("select one.lotKey from LeadClaim one where one.leadOrganisationId = :lead")
    List<String> lotsLedBy(@Param("lead") UUID leadId);

    @Modifying
    @Query("delete from LeadClaim one where one.consortiumId = :consortium")
    void release(@Param("consortium") UUID consortiumId);
}
