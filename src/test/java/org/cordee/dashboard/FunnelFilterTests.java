package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.dashboard.FollowingProgrammes.KeptProgramme;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** The choice of a coordinator, and the terms of a programme. */
class FunnelFilterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void countsTheMonthsUntilToday() {
        FunnelScope scope = new FunnelFilter(null, null, null, 12).scope(null, TODAY);

        assertThat(scope.from()).isEqualTo(LocalDate.of(2025, 11, 25));
        assertThat(scope.to()).isEqualTo(TODAY);
        assertThat(scope.areaPattern()).isEmpty();
    }

    @Test
    void aProgrammeBringsItsOwnDaysAreasAndThemes() {
        ProgrammeTerms terms =
                new ProgrammeTerms(" Grands Sites ", FIRST, LAST, List.of("FRD", "FRB04", "FRD"), List.of("77", "45"));
        FunnelScope scope =
                new FunnelFilter(Ids.next(), "FRD22", "77", 3).scope(new KeptProgramme(Ids.next(), 0, terms), TODAY);

        assertThat(terms.name()).isEqualTo("Grands Sites");
        assertThat(scope)
                .isEqualTo(new FunnelScope(FIRST, LAST, List.of("FRB04", "FRD"), List.of("45", "77"), "FRD22", "77"));
        assertThat(scope.areaPattern()).isEqualTo("^(FRB04|FRD)");
    }

    @Test
    void dropsWhatCannotBeACode() {
        FunnelFilter filter = new FunnelFilter(null, "FRD%' OR '1", "4.", 7);

        assertThat(filter).isEqualTo(new FunnelFilter(null, null, null, 12));
        assertThat(filter.isEverything()).isTrue();
        assertThat(filter.query()).isEqualTo("months=12");
        assertThat(new FunnelFilter(null, "FRD", "45", 24).query()).isEqualTo("months=24&territory=FRD&theme=45");
    }

    @Test
    void aProgrammeHasAtMostSoManyCodesAndALongestName() {
        List<String> most = Collections.nCopies(1, "45");
        assertThat(new ProgrammeTerms("x".repeat(120), FIRST, FIRST, List.of(), most).themes())
                .hasSize(1);

        refused("dashboard.followed.name", () -> terms("x".repeat(121), FIRST, LAST, List.of(), List.of()));
        refused("dashboard.followed.name", () -> terms("  ", FIRST, LAST, List.of(), List.of()));
        refused("dashboard.followed.dates", () -> terms("x", LAST, LAST.minusDays(1), List.of(), List.of()));
        refused("dashboard.followed.unknown-code", () -> terms("x", FIRST, LAST, List.of("FRX"), List.of()));
        refused("dashboard.followed.unknown-code", () -> terms("x", FIRST, LAST, List.of("FR"), List.of()));
        refused("dashboard.followed.unknown-code", () -> terms("x", FIRST, LAST, List.of(), List.of("4|.*")));
        List<String> divisions =
                IntStream.range(10, 36).mapToObj(String::valueOf).toList();
        assertThat(terms("x", FIRST, LAST, List.of(), divisions.subList(0, 25)).themes())
                .hasSize(25);
        refused("dashboard.followed.too-many", () -> terms("x", FIRST, LAST, List.of(), divisions));
    }

    private static ProgrammeTerms terms(
            String name, LocalDate from, LocalDate to, List<String> areas, List<String> themes) {
        return new ProgrammeTerms(name, from, to, areas, themes);
    }
}
