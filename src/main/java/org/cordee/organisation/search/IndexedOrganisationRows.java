package org.cordee.organisation.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads organisations for the index: five statements for a batch, whatever its size. SQL by hand, because the
 * aggregates would be loaded one by one. No contact is read.
 */
@Repository
class IndexedOrganisationRows {

    private static final String OF = " WHERE organisation_id IN (:ids)";

    private final NamedParameterJdbcTemplate jdbc;

    IndexedOrganisationRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns about how many organisations there are. */
    long count() {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM organisation", Map.of(), Long.class);
        return count == null ? 0 : count;
    }

    /** Returns the next ids above one in the order of the key; null begins at the first. */
    List<UUID> idsAfter(@Nullable UUID id, int most) {
        MapSqlParameterSource parameters =
                new MapSqlParameterSource("most", most).addValue("after", id == null ? null : id.toString());
        return jdbc.query(
                "SELECT id FROM organisation" + (id == null ? "" : " WHERE id > :after") + " ORDER BY id LIMIT :most",
                parameters,
                (row, index) -> UUID.fromString(row.getString(1)));
    }

    /** Returns the organisations that exist, with their establishments, in no particular order. */
    List<IndexedOrganisation> read(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        MapSqlParameterSource parameters = new MapSqlParameterSource(
                "ids", ids.stream().map(UUID::toString).toList());
        Map<UUID, Set<String>> themes = values("theme", "organisation_theme", parameters);
        Map<UUID, Set<String>> activities = values("cpv", "organisation_activity", parameters);
        Map<UUID, Set<String>> zones = values("zone", "organisation_zone", parameters);
        Map<UUID, List<IndexedEstablishment>> places = places(parameters);
        return jdbc.query(
                "SELECT id, siren, legal_name, legal_form, vocation, size_class, naf, naf_2025, headcount_range,"
                        + " ess_mention_since, esus_from, esus_to, social_economy, open_to_cocontracting, ceased_on,"
                        + " hidden, changed_at FROM organisation WHERE id IN (:ids)",
                parameters,
                (row, index) -> {
                    UUID id = UUID.fromString(row.getString("id"));
                    return organisation(
                            row,
                            id,
                            themes.getOrDefault(id, Set.of()),
                            activities.getOrDefault(id, Set.of()),
                            zones.getOrDefault(id, Set.of()),
                            places.getOrDefault(id, List.of()));
                });
    }

    private static IndexedOrganisation organisation(
            ResultSet row,
            UUID id,
            Set<String> themes,
            Set<String> activities,
            Set<String> zones,
            List<IndexedEstablishment> places)
            throws SQLException {
        boolean open = row.getBoolean("open_to_cocontracting");
        Boolean openOrUnknown = row.wasNull() ? null : open;
        Instant changedAt = row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new IndexedOrganisation(
                id,
                row.getString("siren"),
                row.getString("legal_name"),
                LegalForm.valueOf(row.getString("legal_form")),
                Vocation.valueOf(row.getString("vocation")),
                EnterpriseSize.valueOf(row.getString("size_class")),
                row.getString("naf"),
                row.getString("naf_2025"),
                row.getString("headcount_range"),
                row.getObject("ess_mention_since", LocalDate.class),
                row.getObject("esus_from", LocalDate.class),
                row.getObject("esus_to", LocalDate.class),
                row.getBoolean("social_economy"),
                openOrUnknown,
                row.getObject("ceased_on", LocalDate.class),
                row.getBoolean("hidden"),
                LocalDate.ofInstant(changedAt, Deadline.PARIS),
                themes,
                activities,
                zones,
                places);
    }

    private Map<UUID, Set<String>> values(String column, String table, MapSqlParameterSource parameters) {
        Map<UUID, Set<String>> values = new HashMap<>();
        jdbc.query("SELECT organisation_id, " + column + " FROM " + table + OF, parameters, row -> {
            values.computeIfAbsent(UUID.fromString(row.getString(1)), none -> new HashSet<>())
                    .add(row.getString(2));
        });
        return values;
    }

    private Map<UUID, List<IndexedEstablishment>> places(MapSqlParameterSource parameters) {
        Map<UUID, List<IndexedEstablishment>> places = new HashMap<>();
        jdbc.query(
                "SELECT e.organisation_id, e.id, e.siret, e.trade_name, e.postal_code, e.city, e.department, e.commune,"
                        + " COALESCE(e.latitude, p.latitude) AS latitude,"
                        + " COALESCE(e.longitude, p.longitude) AS longitude,"
                        + " e.latitude IS NULL AND p.latitude IS NOT NULL AS rough, e.seat, e.insertion_kind,"
                        + " e.convention_from, e.convention_to, e.capacity_hours_per_month, e.closed_on"
                        + " FROM establishment e LEFT JOIN commune_point p ON p.commune = e.commune"
                        + " WHERE e.organisation_id IN (:ids)",
                parameters,
                row -> {
                    places.computeIfAbsent(UUID.fromString(row.getString("organisation_id")), none -> new ArrayList<>())
                            .add(place(row));
                });
        return places;
    }

    private static IndexedEstablishment place(ResultSet row) throws SQLException {
        int capacity = row.getInt("capacity_hours_per_month");
        Integer capacityOrNone = row.wasNull() ? null : capacity;
        return new IndexedEstablishment(
                UUID.fromString(row.getString("id")),
                row.getString("siret"),
                row.getString("trade_name"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("department"),
                row.getString("commune"),
                degrees(row, "latitude"),
                degrees(row, "longitude"),
                row.getBoolean("rough"),
                row.getBoolean("seat"),
                InsertionKind.valueOf(row.getString("insertion_kind")),
                row.getObject("convention_from", LocalDate.class),
                row.getObject("convention_to", LocalDate.class),
                capacityOrNone,
                row.getObject("closed_on", LocalDate.class));
    }

    private static @Nullable Double degrees(ResultSet row, String column) throws SQLException {
        double degrees = row.getDouble(column);
        return row.wasNull() ? null : degrees;
    }
}
