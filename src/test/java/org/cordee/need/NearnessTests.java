package org.cordee.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.Reason;
import org.cordee.organisation.search.Reason.Cause;
import org.cordee.organisation.search.SearchHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search around the place of a need tells about the way to a structure. */
class NearnessTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DISTANCE, MEASURED",
        "DISTANCE_ABOUT, ABOUT",
        "IN_AREA, IN_AREA",
        "IN_DEPARTMENT, IN_DEPARTMENT",
        "WORKS_THERE, WORKS_THERE",
    })
    void isTheReasonForWhichThePlaceMatched(Cause cause, Nearness nearness) {
        assertThat(Nearness.of(hit(new Reason(Cause.CODE, "909", "Nettoyage", "90911000"), because(cause))))
                .contains(nearness);
    }

    @Test
    void isUnknownWhenNoPlaceWasSearched() {
        assertThat(Nearness.of(hit(because(Cause.NAME)))).isEmpty();
    }

    private static Reason because(Cause cause) {
        return new Reason(cause, "Lyon", "Saint-Fons", null);
    }

    private static SearchHit hit(Reason... reasons) {
        return new SearchHit(
                new UUID(1, 1),
                new UUID(2, 1),
                "Régie des Deux-Rives",
                null,
                null,
                null,
                Set.of(),
                Vocation.ENTERPRISE,
                "69190",
                "Saint-Fons",
                "69",
                null,
                true,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of("69"),
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 12, 1),
                1,
                List.of(reasons));
    }
}
