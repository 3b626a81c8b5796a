package org.cordee.agreement;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers other rooms which people signed the agreements of consortia, and for whom. The calling room checks access and
 * shows no user who signed.
 */
@Component
@Transactional(readOnly = true)
public class AgreementSignatories {

    private final JdbcClient database;

    AgreementSignatories(JdbcClient database) {
        this.database = database;
    }

    /**
     * One person who signed for one party. A person who signed by an e-mail link has no account and is not in the list.
     */
    public record AgreementSignatory(UUID consortiumId, UUID organisationId, UUID personId) {}

    /**
     * Returns the signatories of the last agreement of each consortium that all parties signed, also when a member's
     * failure has ended it since. Until the members that stay have all signed the next one, a person who signed for one
     * of them represents it towards the buyer, as far as is known, and may represent no other candidate (R2142-4 CCP).
     * The list also has the person who signed for a party that has left, under that party: this person represents no
     * member any more.
     */
    public List<AgreementSignatory> of(List<UUID> consortiumIds) {
        return consortiumIds.isEmpty()
                ? List.of()
                : database.sql("SELECT DISTINCT a.consortium_id, s.organisation_id, s.signatory_person_id"
                                + " FROM agreement a JOIN agreement_signature s ON s.agreement_id = a.id"
                                + " WHERE a.consortium_id IN (:groupings) AND a.state IN ('SIGNED', 'SUPERSEDED')"
                                + " AND s.signatory_person_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agreement later"
                                + " WHERE later.consortium_id = a.consortium_id"
                                + " AND later.state IN ('SIGNED', 'SUPERSEDED') AND later.attempt_no > a.attempt_no)")
                        .param("groupings", consortiumIds)
                        .query((row, number) -> new AgreementSignatory(
                                row.getObject("consortium_id", UUID.class),
                                row.getObject("organisation_id", UUID.class),
                                row.getObject("signatory_person_id", UUID.class)))
                        .list();
    }
}
