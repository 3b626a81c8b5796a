package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.law.casefile.InsertionKind;
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

    @Test
    void aCommuneLiesAtTheMedianOfItsEstablishmentsAndElseRoughlyAtTheSeatOfItsDepartment() {
        jdbc.update("DELETE FROM commune_point WHERE commune = ?", USSEL);
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
