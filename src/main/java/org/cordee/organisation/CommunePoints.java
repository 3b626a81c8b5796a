package org.cordee.organisation;

import java.util.Optional;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows where each commune lies: the median of its establishments that have a position, because no free list of
 * communes in a package has coordinates. Uses SQL because the points are computed from all establishments at once.
 */
@Component
@Transactional
public class CommunePoints {

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
     * Computes all points again, and numbers a change of each organisation that is placed by one, so that the search
     * indexes follow. May run twice; the result depends on the establishments alone.
     *
     * @return how many communes have a point
     */
    public int compute() {
        jdbc.update("DELETE FROM commune_point");
        int points = jdbc.update("INSERT INTO commune_point (commune, latitude, longitude, establishments)"
                + " SELECT DISTINCT commune, MEDIAN(latitude) OVER (PARTITION BY commune),"
                + " MEDIAN(longitude) OVER (PARTITION BY commune), COUNT(*) OVER (PARTITION BY commune)"
                + " FROM establishment WHERE commune IS NOT NULL AND latitude IS NOT NULL AND longitude IS NOT NULL");
        jdbc.update(
                "INSERT INTO directory_change (organisation_id) SELECT DISTINCT e.organisation_id FROM establishment e"
                        + " JOIN commune_point p ON p.commune = e.commune WHERE e.latitude IS NULL");
        return points;
    }
}
