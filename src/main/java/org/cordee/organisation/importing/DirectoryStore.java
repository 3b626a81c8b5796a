package org.cordee.organisation.importing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.FactField;
import org.cordee.organisation.FactField.Subject;
import org.cordee.organisation.FactSources;
import org.cordee.organisation.PartnerEnterprise;
import org.cordee.organisation.Statement;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the rows of a batch. Uses SQL because a bulk import writes thousands of rows: each kind of row costs one
 * statement, however many rows there are. New rows go by the bulk mode of the driver; changed ones as rows of one
 * INSERT … ON DUPLICATE KEY UPDATE, which the bulk mode does not take. Every value is bound as a text, and an empty one
 * becomes null in the statement: the bulk mode would begin a new packet at each change between null and a value.
 */
final class DirectoryStore {

    /** The values of columns that are never null, while nothing is known. */
    private static final Map<FactField, String> DEFAULTS = Map.of(FactField.KIND, "NONE", FactField.SEAT, "0");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final List<String> UNIT_COLUMNS = columns(Subject.UNIT);
    private static final List<String> SITE_COLUMNS = columns(Subject.SITE);

    /** More than a row has, so that its list is made once. */
    private static final int MOST_VALUES = 40;

    private static final String INSERT_UNIT =
            "INSERT INTO organisation (id, version, revision, siren, country, vocation,"
                    + " size_class, hidden, source_id, simulated, demo, registered_at, changed_at, "
                    + String.join(", ", UNIT_COLUMNS) + ") VALUES ";
    private static final String UNIT_ROW = "(?, 0, 0, ?, 'FR', 'ENTERPRISE', ?, ?, NULLIF(?, ''), FALSE, FALSE, ?, ?"
            + ", NULLIF(?, '')".repeat(UNIT_COLUMNS.size()) + ")";
    private static final String UPDATE_UNIT = " ON DUPLICATE KEY UPDATE version = version + 1, revision = revision + 1,"
            + " size_class = VALUES(size_class), hidden = VALUES(hidden), source_id = VALUES(source_id),"
            + " changed_at = VALUES(changed_at), " + updates(UNIT_COLUMNS);

    private static final String INSERT_SITE =
            "INSERT INTO establishment (id, organisation_id, siret, country, source_id, "
                    + String.join(", ", SITE_COLUMNS) + ") VALUES ";
    private static final String SITE_ROW =
            "(?, ?, ?, 'FR', NULLIF(?, '')" + ", NULLIF(?, '')".repeat(SITE_COLUMNS.size()) + ")";
    private static final String UPDATE_SITE =
            " ON DUPLICATE KEY UPDATE source_id = VALUES(source_id), " + updates(SITE_COLUMNS);

    private final JdbcTemplate jdbc;
    private final FactSources factSources;

    DirectoryStore(JdbcTemplate jdbc, FactSources factSources) {
        this.jdbc = jdbc;
        this.factSources = factSources;
    }

    private static List<String> columns(Subject subject) {
        return FactField.about(subject).stream()
                .flatMap(field -> field.columns().stream())
                .toList();
    }

    private static String updates(List<String> columns) {
        return columns.stream()
                .map(column -> column + " = VALUES(" + column + ")")
                .collect(Collectors.joining(", "));
    }

    /** Writes what has changed; the caller's transaction makes it one act. */
    void write(BatchRows rows, Instant now) {
        List<FactRow> sites =
                rows.sites().stream().filter(FactRow::isToBeWritten).toList();
        // The version of an organisation rises with its establishments: a user who read the old ones is refused.
        Set<UUID> enclosing = sites.stream().map(FactRow::organisationId).collect(Collectors.toSet());
        List<UnitRow> units = rows.units().stream()
                .filter(unit ->
                        unit.isToBeWritten() || enclosing.contains(unit.row().id()))
                .toList();
        Map<UUID, Map<FactField, Integer>> apart = new HashMap<>();
        Stream.concat(units.stream().map(UnitRow::row), sites.stream()).forEach(row -> {
            Map<FactField, Integer> sources = row.settleSources();
            if (!row.isCreated() || !sources.isEmpty()) {
                apart.put(row.id(), sources);
            }
        });
        writeUnits(units, now);
        writeSites(sites);
        writeLists(units);
        writeStatements(units, now);
        conceal(units);
        factSources.replace(apart);
        number(units, sites);
    }

    private void writeUnits(List<UnitRow> units, Instant now) {
        List<List<String>> created = new ArrayList<>();
        List<List<String>> changed = new ArrayList<>();
        for (UnitRow unit : units) {
            (unit.row().isCreated() ? created : changed).add(unit(unit, now));
        }
        insert(INSERT_UNIT + UNIT_ROW, created);
        update(INSERT_UNIT, UNIT_ROW, UPDATE_UNIT, changed);
    }

    private static List<String> unit(UnitRow unit, Instant now) {
        FactRow row = unit.row();
        List<String> values = new ArrayList<>(MOST_VALUES);
        values.add(row.id().toString());
        values.add(row.number());
        values.add(size(unit));
        values.add(flag(unit.isHidden()));
        values.add(text(row.base()));
        values.add(moment(now));
        values.add(moment(now));
        addFacts(values, row, Subject.UNIT);
        return values;
    }

    private static String size(UnitRow unit) {
        String stored = unit.sizeClass();
        if (stored != null && (unit.isGrouped() || !unit.row().hasChanged(FactField.FIGURES))) {
            return stored;
        }
        return EnterpriseSize.of(FactChecks.figures(unit.row().fact(FactField.FIGURES)))
                .name();
    }

    private void writeSites(List<FactRow> sites) {
        List<List<String>> created = new ArrayList<>();
        List<List<String>> changed = new ArrayList<>();
        for (FactRow site : sites) {
            List<String> values = new ArrayList<>(MOST_VALUES);
            values.add(site.id().toString());
            values.add(site.organisationId().toString());
            values.add(site.number());
            values.add(text(site.base()));
            addFacts(values, site, Subject.SITE);
            (site.isCreated() ? created : changed).add(values);
        }
        insert(INSERT_SITE + SITE_ROW, created);
        update(INSERT_SITE, SITE_ROW, UPDATE_SITE, changed);
    }

    private static void addFacts(List<String> values, FactRow row, Subject subject) {
        for (FactField field : FactField.about(subject)) {
            if (field.isList()) {
                continue;
            }
            List<String> parts = row.fact(field).parts();
            String first = parts.get(0);
            values.add(first.isEmpty() ? DEFAULTS.getOrDefault(field, "") : first);
            for (int at = 1; at < parts.size(); at++) {
                values.add(parts.get(at));
            }
        }
    }

    private void writeLists(List<UnitRow> units) {
        writeList(units, FactField.ACTIVITIES, "organisation_activity", "cpv");
        writeList(units, FactField.THEMES, "organisation_theme", "theme");
        writeList(units, FactField.ZONES, "organisation_zone", "zone");
    }

    private void writeList(List<UnitRow> units, FactField field, String table, String column) {
        List<FactRow> changed = units.stream()
                .map(UnitRow::row)
                .filter(row -> row.hasChanged(field))
                .toList();
        List<String> replaced = changed.stream()
                .filter(row -> !row.isCreated())
                .map(row -> row.id().toString())
                .toList();
        if (!replaced.isEmpty()) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE organisation_id IN (" + BatchRows.places(replaced.size()) + ")",
                    replaced.toArray());
        }
        insert(
                "INSERT INTO " + table + " (organisation_id, " + column + ") VALUES (?, ?)",
                changed.stream()
                        .flatMap(row -> row.fact(field).parts().stream()
                                .map(code -> List.of(row.id().toString(), code)))
                        .toList());
    }

    /** Writes the statements of new organisations: only the organisation itself changes one later. */
    private void writeStatements(List<UnitRow> units, Instant now) {
        List<UnitRow> stating = units.stream()
                .filter(unit -> unit.row().isCreated() && !unit.statement().equals(Statement.NOTHING))
                .toList();
        insert(
                "INSERT INTO organisation_statement (organisation_id, version, revision, public_ownership, partners_known,"
                        + " awards_known, changed_at) VALUES (?, 0, 1, NULLIF(?, ''), ?, FALSE, ?)",
                stating.stream().map(unit -> statement(unit, now)).toList());
        insert(
                "INSERT INTO organisation_partner (organisation_id, line_no, name, siren, share, headcount, turnover,"
                        + " balance) VALUES (?, ?, ?, NULLIF(?, ''), ?, NULLIF(?, ''), NULLIF(?, ''), NULLIF(?, ''))",
                stating.stream().flatMap(DirectoryStore::partners).toList());
    }

    private static List<String> statement(UnitRow unit, Instant now) {
        Statement said = unit.statement();
        Percentage owned = said.publicOwnership();
        return List.of(
                unit.row().id().toString(),
                owned == null ? "" : owned.value().toPlainString(),
                flag(said.partners() != null),
                moment(now));
    }

    private static Stream<List<String>> partners(UnitRow unit) {
        List<PartnerEnterprise> partners = unit.statement().partners();
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; partners != null && at < partners.size(); at++) {
            PartnerEnterprise partner = partners.get(at);
            rows.add(List.of(
                    unit.row().id().toString(),
                    String.valueOf(at),
                    partner.name(),
                    text(partner.siren()),
                    partner.share().value().toPlainString(),
                    text(partner.figures().headcount()),
                    text(partner.figures().turnover()),
                    text(partner.figures().balance())));
        }
        return rows.stream();
    }

    /** Removes names of places, addresses and contacts of all establishments of units that are hidden from now on. */
    private void conceal(List<UnitRow> units) {
        List<String> ids = units.stream()
                .filter(UnitRow::isConcealed)
                .map(unit -> unit.row().id().toString())
                .toList();
        if (!ids.isEmpty()) {
            jdbc.update(
                    "UPDATE establishment SET trade_name = NULL, street = NULL, postal_code = NULL, city = '"
                            + FactChecks.UNSAID + "', department = NULL, commune = NULL, latitude = NULL,"
                            + " longitude = NULL, contact_email = NULL, contact_phone = NULL WHERE organisation_id IN ("
                            + BatchRows.places(ids.size()) + ")",
                    ids.toArray());
        }
    }

    /** Numbers one change for each organisation, in the transaction of the change. */
    private void number(List<UnitRow> units, List<FactRow> sites) {
        Set<UUID> changed = new LinkedHashSet<>();
        units.stream()
                .filter(UnitRow::isChanged)
                .forEach(unit -> changed.add(unit.row().id()));
        sites.stream().filter(FactRow::isChanged).forEach(site -> changed.add(site.organisationId()));
        insert(
                "INSERT INTO directory_change (organisation_id) VALUES (?)",
                changed.stream().map(id -> List.of(id.toString())).toList());
    }

    private void insert(String sql, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), DirectoryStore::bind);
        }
    }

    private void update(String head, String row, String tail, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            String all = rows.stream().map(one -> row).collect(Collectors.joining(", "));
            List<String> values = rows.stream().flatMap(List::stream).toList();
            jdbc.update(head + all + tail, statement -> bind(statement, values));
        }
    }

    static void bind(PreparedStatement statement, List<String> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setString(at + 1, values.get(at));
        }
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
