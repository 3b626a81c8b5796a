package org.cordee.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the statements of organisations to the rooms that assess them; these rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class StatementLookup {

    private final Statements statements;

    StatementLookup(Statements statements) {
        this.statements = statements;
    }

    /**
     * Returns the statements by organisation, in a fixed number of SQL statements; organisations without a statement
     * are left out.
     */
    public Map<UUID, Statement> of(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : statements.of(organisationIds).stream()
                        .collect(Collectors.toMap(
                                OrganisationStatement::organisationId, OrganisationStatement::statement));
    }
}
