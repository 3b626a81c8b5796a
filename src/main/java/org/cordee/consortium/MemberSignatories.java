package org.cordee.consortium;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the people who signed the confidentiality undertaking for the members of consortia; they may represent no other
 * candidate for the same lot (R2142-4). For judging only: the caller must not show users who it is.
 */
@Component
@Transactional(readOnly = true)
public class MemberSignatories {

    private final JdbcClient database;

    MemberSignatories(JdbcClient database) {
        this.database = database;
    }

    /**
     * One person who signed for one member.
     *
     * @param personId null where the signatory came by a one-time link
     * @param email in lower case; null where it is not known
     */
    public record Signatory(
            UUID consortiumId,
            UUID organisationId,
            @Nullable UUID personId,
            @Nullable String email) {}

    /** Returns the signatories of the present members; a lead signs no undertaking. */
    public List<Signatory> of(List<UUID> consortiumIds) {
        return consortiumIds.isEmpty()
                ? List.of()
                : database.sql("SELECT DISTINCT m.consortium_id, m.organisation_id, i.nda_person_id, i.nda_email"
                                + " FROM consortium_member m JOIN invitation i ON i.id = m.invitation_id"
                                + " WHERE m.consortium_id IN (:consortia) AND m.left_at IS NULL"
                                + " AND (i.nda_person_id IS NOT NULL OR i.nda_email IS NOT NULL)")
                        .param("consortia", consortiumIds)
                        .query((row, number) -> new Signatory(
                                row.getObject("consortium_id", UUID.class),
                                row.getObject("organisation_id", UUID.class),
                                row.getObject("nda_person_id", UUID.class),
                                row.getString("nda_email")))
                        .list();
    }
}
