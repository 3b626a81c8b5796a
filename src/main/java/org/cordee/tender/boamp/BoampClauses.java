package org.cordee.tender.boamp;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a notice that reserve the contract.
 *
 * @param reserved the codes of the European list (BT-71) with the same meaning
 * @param reservedExecution whether it is performed in sheltered employment programmes
 */
record BoampClauses(Set<String> reserved, @Nullable Boolean reservedExecution) {

    static final BoampClauses UNKNOWN = new BoampClauses(Set.of(), null);

    /** Reads {@code MARCHE_RESERVE_OUI} or {@code MARCHE_RESERVE_NON}. */
    static BoampClauses of(BoampElement conditions) {
        BoampElement reserved = conditions.at("MARCHE_RESERVE_OUI");
        if (!reserved.exists()) {
            return conditions.has("MARCHE_RESERVE_NON") ? new BoampClauses(Set.of(), false) : UNKNOWN;
        }
        boolean execution = reserved.has("EMPLOIS_PROTEGES");
        boolean workshops = reserved.has("ATELIERS_PROTEGES") || !execution;
        return new BoampClauses(workshops ? Set.of("res-ws") : Set.of(), execution);
    }
}
