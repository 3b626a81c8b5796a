package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@CordeeTest
class CommunePointsModuleTests extends DirectoryFixture {

    /** A commune that no other test uses. */
    private static final String USSEL = "19275";

    @Autowired
    CommunePoints points;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void startWithoutPositions() {
        jdbc.update("UPDATE establishment SET latitude = NULL, longitude = NULL WHERE commune = ?", USSEL);
        jdbc.update("DELETE FROM commune_point WHERE commune = ?", USSEL);
    }

    @Test
    void aCommuneLiesAtTheMedianOfItsEstablishmentsAndElseRoughlyAtTheSeatOfItsDepartment() {
        CommunePoint before = points.of(USSEL).orElseThrow();
        locate("45.50000", "2.30000");
        locate("45.55000", "2.31000");
        locate("48.85000", "2.35000");

        points.compute();
        int again = points.compute();

        assertThat(before).isEqualTo(DepartmentDistances.seat("19"));
        assertThat(before.rough()).isTrue();
        assertThat(points.of(USSEL)).contains(new CommunePoint(45.55, 2.31, false));
        assertThat(again).isEqualTo(jdbc.queryForObject("SELECT COUNT(*) FROM commune_point", Integer.class));
        assertThat(jdbc.queryForObject(
                        "SELECT establishments FROM commune_point WHERE commune = ?", Integer.class, USSEL))
                .isEqualTo(3);
        assertThat(points.of("00000")).isEmpty();
    }

    /** Otherwise each large import would index again what it did not touch. */
    @Test
    void numbersAChangeOfAnOrganisationWithoutPositionOnlyWhenItsCommuneMoved() {
        locate("45.50000", "2.30000");
        UUID placed =
                register("Sans position", SampleNumbers.siret(), "19200", "Ussel", InsertionKind.NONE, "77310000");
        jdbc.update("UPDATE establishment SET commune = ? WHERE organisation_id = ?", USSEL, placed.toString());
        points.compute();
        int before = changes(placed);

        points.compute();
        int unmoved = changes(placed);
        locate("45.90000", "2.90000");
        points.compute();
        int moved = changes(placed);

        assertThat(unmoved).isEqualTo(before);
        assertThat(moved).isEqualTo(before + 1);
    }

    @Test
    void forgetsThePointOfACommuneInWhichNoEstablishmentHasAPositionAnyMore() {
        locate("45.50000", "2.30000");
        points.compute();
        jdbc.update("UPDATE establishment SET latitude = NULL, longitude = NULL WHERE commune = ?", USSEL);

        points.compute();

        assertThat(points.of(USSEL)).contains(DepartmentDistances.seat("19"));
    }

    private int changes(UUID organisation) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "SELECT COUNT(*) FROM directory_change WHERE organisation_id = ?",
                        Integer.class,
                        organisation.toString()),
                0);
    }

    private void locate(String latitude, String longitude) {
        UUID id = register("Repère", SampleNumbers.siret(), "19200", "Ussel", InsertionKind.NONE, "77310000");
        jdbc.update(
                "UPDATE establishment SET commune = ?, latitude = ?, longitude = ? WHERE organisation_id = ?",
                USSEL,
                latitude,
                longitude,
                id.toString());
    }
}
