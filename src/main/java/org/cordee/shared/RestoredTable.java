package org.cordee.shared;

import java.util.List;

/**
 * A change of a table after it was restored: a restored database must not do again by itself what the original has done
 * since the backup. A room declares one for each such table of its own.
 *
 * @param table a table of the main schema; an archive without it is left as it is
 * @param statements run once in their order, in one transaction with those of the other tables
 */
public record RestoredTable(String table, List<String> statements) {

    public RestoredTable {
        statements = List.copyOf(statements);
    }
}
