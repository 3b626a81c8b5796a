package org.cordee.process.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.NotFound;

/** The groupings' names for one page, each asked for once. */
final class GroupingNames {

    private final ConsortiumLookup lookup;
    private final Map<UUID, String> names = new HashMap<>();

    GroupingNames(ConsortiumLookup lookup) {
        this.lookup = lookup;
    }

    /** Empty for a process that carries no grouping of this house. */
    Optional<String> find(UUID consortiumId) {
        try {
            return Optional.of(of(consortiumId));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    String of(UUID consortiumId) {
        return names.computeIfAbsent(consortiumId, id -> lookup.consortium(id).name());
    }
}
