package org.cordee.process.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.ConsortiumLookup;

/** The groupings' names for one page, each asked for once. */
final class GroupingNames {

    private final ConsortiumLookup lookup;
    private final Map<UUID, String> names = new HashMap<>();

    GroupingNames(ConsortiumLookup lookup) {
        this.lookup = lookup;
    }

    String of(UUID consortiumId) {
        return names.computeIfAbsent(consortiumId, id -> lookup.consortium(id).name());
    }
}
