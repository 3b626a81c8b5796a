package org.cordee.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.OrganisationDetail.FactOrigin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads where the facts of one organisation and its establishments come from, for its page. Uses SQL because the source
 * of a row is written by imports alone and is no part of the aggregate.
 */
@Component
class FactOrigins {

    private final JdbcTemplate jdbc;
    private final FactSources facts;
    private final DirectorySources sources;

    FactOrigins(JdbcTemplate jdbc, FactSources facts, DirectorySources sources) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.sources = sources;
    }

    /** Returns the sources, the most believed first; facts without a stored source were typed when it was registered. */
    List<FactOrigin> of(UUID organisationId) {
        Map<UUID, Integer> base = new HashMap<>();
        jdbc.query(
                "SELECT id, source_id, TRUE FROM organisation WHERE id = ?"
                        + " UNION ALL SELECT id, source_id, FALSE FROM establishment WHERE organisation_id = ?",
                row -> {
                    base.put(UUID.fromString(row.getString(1)), row.getInt(2));
                },
                organisationId.toString(),
                organisationId.toString());
        Map<UUID, Map<FactField, Integer>> others = facts.of(base.keySet());
        Map<Integer, Set<FactField>> fields = new HashMap<>();
        base.forEach((subject, source) -> {
            if (source != 0) {
                fields.computeIfAbsent(source, one -> EnumSet.noneOf(FactField.class));
            }
            others.getOrDefault(subject, Map.of())
                    .forEach((field, from) -> fields.computeIfAbsent(from, one -> EnumSet.noneOf(FactField.class))
                            .add(field));
        });
        Map<Integer, DirectorySource> known = sources.byId(fields.keySet());
        List<FactOrigin> origins = new ArrayList<>();
        known.forEach((number, source) -> origins.add(new FactOrigin(source, fields.getOrDefault(number, Set.of()))));
        origins.sort(Comparator.comparing((FactOrigin origin) -> origin.source().kind())
                .thenComparing(origin -> origin.source().asOf(), Comparator.reverseOrder()));
        return origins;
    }
}
