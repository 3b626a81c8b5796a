package org.cordee.organisation.statement;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What organisations say of themselves, for rooms that judge them; those answer for access themselves. */
@Component
@Transactional(readOnly = true)
public class StatementLookup {

    private final Statements statements;

    StatementLookup(Statements statements) {
        this.statements = statements;
    }

    /** By organisation, in a fixed number of statements; one that has said nothing is left out. */
    public Map<UUID, Statement> of(Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Map.of()
                : statements.of(organisationIds).stream()
                        .collect(Collectors.toMap(StoredStatement::organisationId, StoredStatement::statement));
    }
}
