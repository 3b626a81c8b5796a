package org.cordee.dossier.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.account.CurrentActor;
import org.cordee.dossier.AskedByRules;
import org.cordee.dossier.ConfirmedDemands;
import org.cordee.dossier.DemandKind;
import org.springframework.stereotype.Component;

/**
 * Finds what the confirmed rules ask for pages of other rooms; in templates {@code ${@rulesAsked.of(…)}}. A user who may
 * not read the buyer's documents gets nothing.
 */
@Component("rulesAsked")
class RulesAsked {

    private final ConfirmedDemands demands;
    private final CurrentActor current;

    RulesAsked(ConfirmedDemands demands, CurrentActor current) {
        this.demands = demands;
        this.current = current;
    }

    /**
     * A confirmed demand.
     *
     * @param entries its lines
     */
    public record AskedLine(DemandKind kind, List<String> entries) {}

    /** Returns the confirmed demands of these kinds, in the given order. */
    public List<AskedLine> of(UUID consortiumId, String... kinds) {
        AskedByRules asked = demands.of(current.actor(), consortiumId);
        return Stream.of(kinds)
                .map(DemandKind::valueOf)
                .filter(kind -> asked.value(kind) != null)
                .map(kind -> new AskedLine(kind, asked.entries(kind)))
                .toList();
    }
}
