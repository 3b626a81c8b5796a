package org.cordee.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows where each commune lies: the median of its establishments that have a position, because no free list of
 * communes in a package has coordinates. Uses SQL because all establishments are read at once.
 */
@Component
@Transactional
public class CommunePoints {

    private static final int BATCH = 1000;
    private static final int PAGE = 10_000;

    private final JdbcTemplate jdbc;

    /** @param jdbc a command without the application gives its own connection, inside a transaction */
    public CommunePoints(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns the point of a commune, else the seat of its département, marked as rough; empty for an unknown code.
     *
     * @param commune the code of Insee
     */
    @Transactional(readOnly = true)
    public Optional<CommunePoint> of(String commune) {
        return jdbc
                .query(
                        "SELECT latitude, longitude FROM commune_point WHERE commune = ?",
                        (row, number) -> new CommunePoint(row.getDouble(1), row.getDouble(2), false),
                        commune)
                .stream()
                .findFirst()
                .or(() -> Communes.find(commune).map(Commune::department).map(DepartmentDistances::seat));
    }

    /**
     * Computes all points again, and numbers a change of each organisation that is placed by one that moved, so that
     * the search indexes follow. May run twice; the result depends on the establishments alone. They are read as a
     * stream and by pages, and changes are numbered by pages.
     *
     * @return how many communes have a point
     */
    public int compute() {
        Map<String, Median> before = stored();
        Map<String, Median> now = medians();
        Set<String> moved = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .filter(commune -> !Median.isSamePlace(before.get(commune), now.get(commune)))
                .collect(Collectors.toSet());
        if (!now.equals(before)) {
            jdbc.update("DELETE FROM commune_point");
            jdbc.batchUpdate(
                    "INSERT INTO commune_point (commune, latitude, longitude, establishments) VALUES (?, ?, ?, ?)",
                    now.values(),
                    BATCH,
                    (row, median) -> {
                        row.setString(1, median.commune);
                        row.setBigDecimal(2, median.latitude);
                        row.setBigDecimal(3, median.longitude);
                        row.setInt(4, median.establishments);
                    });
        }
        if (!moved.isEmpty()) {
            numberChanges(moved);
        }
        return now.size();
    }

    private Map<String, Median> stored() {
        return jdbc
                .query(
                        "SELECT commune, latitude, longitude, establishments FROM commune_point",
                        (row, number) ->
                                new Median(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3), row.getInt(4)))
                .stream()
                .collect(Collectors.toMap(Median::commune, median -> median));
    }

    /** Reads the establishments as a stream: one statement that computes a million medians outlasts its time limit. */
    private Map<String, Median> medians() {
        Map<String, Median> medians = new HashMap<>();
        List<BigDecimal> latitudes = new ArrayList<>();
        List<BigDecimal> longitudes = new ArrayList<>();
        String[] current = {""};
        Runnable end = () -> {
            if (!latitudes.isEmpty()) {
                medians.put(
                        current[0], new Median(current[0], median(latitudes), median(longitudes), latitudes.size()));
            }
            latitudes.clear();
            longitudes.clear();
        };
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT commune, latitude, longitude FROM establishment WHERE commune IS NOT NULL"
                                    + " AND latitude IS NOT NULL AND longitude IS NOT NULL ORDER BY commune");
                    statement.setFetchSize(BATCH);
                    return statement;
                },
                row -> {
                    String commune = row.getString(1);
                    if (!commune.equals(current[0])) {
                        end.run();
                        current[0] = commune;
                    }
                    latitudes.add(row.getBigDecimal(2));
                    longitudes.add(row.getBigDecimal(3));
                });
        end.run();
        return medians;
    }

    private static BigDecimal median(List<BigDecimal> values) {
        values.sort(Comparator.naturalOrder());
        int middle = values.size() / 2;
        BigDecimal upper = values.get(middle);
        return values.size() % 2 == 1
                ? upper
                : upper.add(values.get(middle - 1)).divide(BigDecimal.valueOf(2), upper.scale(), RoundingMode.HALF_UP);
    }

    private void numberChanges(Set<String> moved) {
        String last = new UUID(0, 0).toString();
        List<Placed> page;
        do {
            page = jdbc.query(
                    "SELECT id, organisation_id, commune FROM establishment WHERE id > ? AND latitude IS NULL"
                            + " AND commune IS NOT NULL ORDER BY id LIMIT " + PAGE,
                    (row, number) -> new Placed(row.getString(1), row.getString(2), row.getString(3)),
                    last);
            List<String> organisations = page.stream()
                    .filter(placed -> moved.contains(placed.commune))
                    .map(Placed::organisationId)
                    .distinct()
                    .toList();
            jdbc.batchUpdate(
                    "INSERT INTO directory_change (organisation_id) VALUES (?)",
                    organisations,
                    BATCH,
                    (row, id) -> row.setString(1, id));
            last = page.isEmpty() ? last : page.get(page.size() - 1).id;
        } while (page.size() == PAGE);
    }

    private record Median(String commune, BigDecimal latitude, BigDecimal longitude, int establishments) {

        static boolean isSamePlace(@Nullable Median one, @Nullable Median other) {
            return one != null
                    && other != null
                    && one.latitude.compareTo(other.latitude) == 0
                    && one.longitude.compareTo(other.longitude) == 0;
        }
    }

    /** An establishment without a position of its own. */
    private record Placed(String id, String organisationId, String commune) {}
}
