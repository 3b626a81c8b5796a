package org.cordee.law;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the kinds of support organisation to which an enterprise should turn (D20), the most specific first. */
@Component
public class RoutingSupport {

    private final DecisionTables tables;

    public RoutingSupport(DecisionTables tables) {
        this.tables = tables;
    }

    /** @param supporter a code of the decision table, as {@code DLA} */
    public record SupportRoute(long rank, String supporter, String article) {}

    /** Returns the routes by rank; never empty, because the last is for every enterprise. */
    public List<SupportRoute> route(SupportFacts facts) {
        return tables
                .evaluate(
                        "support-routing",
                        Map.of(
                                "on", facts.on(),
                                "kind", facts.kind(),
                                "ess", facts.ess(),
                                "siae", facts.siae(),
                                "adapted", facts.adapted(),
                                "cooperative", facts.cooperative(),
                                "company", facts.company(),
                                "territory", facts.territory()))
                .rows()
                .stream()
                .map(RoutingSupport::route)
                .sorted(Comparator.comparingLong(SupportRoute::rank))
                .toList();
    }

    private static SupportRoute route(Map<String, @Nullable Object> row) {
        return new SupportRoute(
                Long.parseLong(String.valueOf(row.get("rank"))),
                String.valueOf(row.get("supporter")),
                String.valueOf(row.get("article")));
    }
}
