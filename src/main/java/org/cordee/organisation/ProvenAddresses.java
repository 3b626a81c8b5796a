package org.cordee.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.account.AddressProof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells which contact addresses of the directory are proven to be those of their organisation: it typed them on its own
 * page, the register or a list of the State gave them, or a coordinator typed or confirmed them. An address that a lead
 * typed, or that came with the file of a network, proves nothing: whoever names its own address would get the letters
 * that open a page. Uses SQL because the sources of facts are no part of the aggregate.
 */
@Component
public class ProvenAddresses implements AddressProof {

    /** An address without any source was typed by a lead. */
    private static final String SOURCED = " FROM establishment e"
            + " LEFT JOIN fact_source f ON f.subject_id = e.id AND FIND_IN_SET('EMAIL', f.fields) > 0"
            + " JOIN directory_source s ON s.id = COALESCE(f.source_id, e.source_id)"
            + " WHERE e.organisation_id = ? AND e.contact_email IS NOT NULL";

    /** A source of a coordinator without a name is an entry of one day; an imported file always has a name. */
    private static final String PROVEN =
            SOURCED + " AND (s.kind IN ('OWN', 'REGISTER', 'STATE_LIST') OR s.kind = 'COORDINATOR' AND s.name = '')";

    private final JdbcClient database;

    ProvenAddresses(JdbcClient database) {
        this.database = database;
    }

    /** Returns the proven address of an organisation, that of its first SIRET; empty when none is proven. */
    public Optional<String> of(UUID organisationId) {
        return database.sql("SELECT e.contact_email" + PROVEN + " ORDER BY e.siret, e.id LIMIT 1")
                .param(organisationId)
                .query(String.class)
                .optional();
    }

    /**
     * Returns the published address of an organisation: a proven one where there is one, else the address that a file
     * with a source gave; empty when only leads typed one.
     */
    public Optional<String> publishedOf(UUID organisationId) {
        Optional<String> own = of(organisationId);
        return own.isPresent()
                ? own
                : database.sql("SELECT e.contact_email" + SOURCED + " ORDER BY e.siret, e.id LIMIT 1")
                        .param(organisationId)
                        .query(String.class)
                        .optional();
    }

    @Override
    public boolean isProven(UUID organisationId, String email) {
        // compared here, because the collation of the column ignores accents, which make another mailbox
        return database.sql("SELECT e.contact_email" + PROVEN).param(organisationId).query(String.class).list().stream()
                .anyMatch(email::equalsIgnoreCase);
    }

    /** Returns the establishments of an organisation whose contact address is proven. */
    public Set<UUID> establishmentsOf(UUID organisationId) {
        return Set.copyOf(database.sql("SELECT e.id" + PROVEN)
                .param(organisationId)
                .query(UUID.class)
                .list());
    }
}
