package org.cordee.organisation.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.DirectorySources;
import org.cordee.organisation.FactField;
import org.cordee.organisation.FactField.Subject;
import org.cordee.organisation.FactSources;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds what the directory knows about the numbers of a batch. At most five statements read it, whatever the lines. Uses SQL
 * because a bulk import compares and writes thousands of rows; the rows stay locked until the batch is written.
 */
final class BatchRows {

    private static final String UNIT_COLUMNS = columns(Subject.UNIT);
    private static final String SITE_COLUMNS = columns(Subject.SITE);

    private final Map<String, UnitRow> units = new LinkedHashMap<>();
    private final Map<String, FactRow> sites = new LinkedHashMap<>();
    private final Map<Integer, DirectorySource> sources = new HashMap<>();

    private BatchRows() {}

    /** Returns no rows: the directory knows none of the numbers. */
    static BatchRows none() {
        return new BatchRows();
    }

    /**
     * Reads the organisations and establishments with these numbers.
     *
     * @param locked whether they are locked until the transaction ends
     */
    static BatchRows load(
            JdbcTemplate jdbc,
            FactSources facts,
            DirectorySources sources,
            Collection<String> sirens,
            Collection<String> sirets,
            boolean locked) {
        BatchRows rows = none();
        if (sirens.isEmpty()) {
            return rows;
        }
        rows.readUnits(jdbc, sirens, locked);
        if (rows.units.isEmpty()) {
            return rows;
        }
        rows.readSites(jdbc, sirets, locked);
        rows.readLists(jdbc);
        rows.readSources(facts, sources);
        return rows;
    }

    private static String columns(Subject subject) {
        return FactField.about(subject).stream()
                .flatMap(field -> field.columns().stream())
                // The driver reads a boolean as a word otherwise.
                .map(column -> Set.of("seat", "social_economy").contains(column) ? column + " + 0" : column)
                .collect(Collectors.joining(", "));
    }

    private void readUnits(JdbcTemplate jdbc, Collection<String> sirens, boolean locked) {
        jdbc.query(
                "SELECT id, siren, simulated OR demo, claimed_at IS NOT NULL, hidden + 0, DATE(registered_at), size_class,"
                        + " parent_siren IS NOT NULL, source_id, " + UNIT_COLUMNS + " FROM organisation"
                        + " WHERE siren IN (" + places(sirens.size()) + ") ORDER BY siren"
                        + (locked ? " FOR UPDATE" : ""),
                (ResultSet row) -> {
                    UUID id = UUID.fromString(row.getString(1));
                    String siren = row.getString(2);
                    FactRow facts = new FactRow(
                            id, id, Subject.UNIT, siren, false, facts(row, 10, Subject.UNIT), number(row, 9));
                    units.put(
                            siren,
                            new UnitRow(
                                    facts,
                                    row.getInt(3) == 1,
                                    row.getInt(4) == 1,
                                    row.getInt(5) == 1,
                                    LocalDate.parse(row.getString(6)),
                                    row.getString(7),
                                    row.getInt(8) == 1));
                },
                sirens.toArray());
    }

    private void readSites(JdbcTemplate jdbc, Collection<String> sirets, boolean locked) {
        if (sirets.isEmpty()) {
            return;
        }
        jdbc.query(
                "SELECT id, organisation_id, siret, source_id, " + SITE_COLUMNS + " FROM establishment WHERE siret IN ("
                        + places(sirets.size()) + ") ORDER BY siret" + (locked ? " FOR UPDATE" : ""),
                (ResultSet row) -> {
                    FactRow site = new FactRow(
                            UUID.fromString(row.getString(1)),
                            UUID.fromString(row.getString(2)),
                            Subject.SITE,
                            row.getString(3),
                            false,
                            facts(row, 5, Subject.SITE),
                            number(row, 4));
                    sites.put(site.number(), site);
                },
                sirets.toArray());
    }

    private void readLists(JdbcTemplate jdbc) {
        Map<String, FactRow> byId = units.values().stream()
                .map(UnitRow::row)
                .collect(Collectors.toMap(row -> row.id().toString(), row -> row));
        Map<String, Map<FactField, List<String>>> codes = new HashMap<>();
        String ids = places(byId.size());
        jdbc.query(
                "SELECT organisation_id, 'ACTIVITIES', cpv FROM organisation_activity WHERE organisation_id IN (" + ids
                        + ") UNION ALL SELECT organisation_id, 'THEMES', theme FROM organisation_theme"
                        + " WHERE organisation_id IN (" + ids
                        + ") UNION ALL SELECT organisation_id, 'ZONES', zone FROM organisation_zone"
                        + " WHERE organisation_id IN (" + ids + ")",
                (ResultSet row) -> {
                    codes.computeIfAbsent(row.getString(1), id -> new EnumMap<>(FactField.class))
                            .computeIfAbsent(FactField.valueOf(row.getString(2)), field -> new ArrayList<>())
                            .add(row.getString(3));
                },
                Stream.of(byId.keySet(), byId.keySet(), byId.keySet())
                        .flatMap(Set::stream)
                        .toArray());
        codes.forEach((id, lists) -> {
            FactRow row = byId.get(id);
            if (row != null) {
                lists.forEach((field, values) -> row.facts().put(field, Fact.ofCodes(values)));
            }
        });
    }

    private void readSources(FactSources facts, DirectorySources stored) {
        List<FactRow> all = Stream.concat(units.values().stream().map(UnitRow::row), sites.values().stream())
                .toList();
        Map<UUID, Map<FactField, Integer>> apart =
                facts.of(all.stream().map(FactRow::id).toList());
        all.forEach(row -> row.readSources(apart.getOrDefault(row.id(), Map.of())));
        Set<Integer> numbers = Stream.concat(
                        all.stream().map(FactRow::base).flatMap(Stream::ofNullable),
                        apart.values().stream().flatMap(one -> one.values().stream()))
                .collect(Collectors.toSet());
        sources.putAll(stored.byId(numbers));
    }

    private static Map<FactField, Fact> facts(ResultSet row, int first, Subject subject) throws SQLException {
        Map<FactField, Fact> facts = new EnumMap<>(FactField.class);
        int at = first;
        for (FactField field : FactField.about(subject)) {
            List<String> parts = new ArrayList<>();
            for (int part = 0; part < field.columns().size(); part++) {
                String value = row.getString(at++);
                parts.add(value == null ? "" : value);
            }
            facts.put(field, new Fact(parts));
        }
        return facts;
    }

    private static @Nullable Integer number(ResultSet row, int at) throws SQLException {
        int number = row.getInt(at);
        return row.wasNull() ? null : number;
    }

    static String places(int count) {
        return "?,".repeat(count - 1) + "?";
    }

    @Nullable
    UnitRow unit(String siren) {
        return units.get(siren);
    }

    @Nullable
    FactRow site(String siret) {
        return sites.get(siret);
    }

    void add(UnitRow unit) {
        units.put(unit.row().number(), unit);
    }

    void add(FactRow site) {
        sites.put(site.number(), site);
    }

    Collection<UnitRow> units() {
        return units.values();
    }

    Collection<FactRow> sites() {
        return sites.values();
    }

    /** Returns a source that one of the rows names. */
    DirectorySource source(int number) {
        DirectorySource source = sources.get(number);
        if (source == null) {
            throw new IllegalStateException("no row was read with the source " + number);
        }
        return source;
    }

    /** Names a source of the batch, which none of the rows may have yet. */
    void know(DirectorySource source) {
        sources.put(source.id(), source);
    }
}
