package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of the law, each on its days. */
class DatedTableTests {

    private static final DatedTable PARAMETERS = DatedTable.read("insertion-parameters");

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "counts.EATT, 2023-12-31, ",
        "counts.EATT, 2024-01-01, true",
        "counts.EITI, 2026-12-31, false",
        "counts.EITI, 2027-01-01, ",
        "counts.EI, 2019-03-31, ",
        "counts.EI, 2019-04-01, true",
        "target.amount, 2019-04-01, 25.00",
        "hourly-cost, 2025-12-31, 30.00",
        "hourly-cost, 2026-01-01, 30.00",
    })
    void appliesARowFromItsFirstToItsLastDay(String name, LocalDate day, String value) {
        assertThat(PARAMETERS.on(day))
                .filteredOn(row -> row.cell(0).equals(name))
                .extracting(row -> row.cell(1))
                .isEqualTo(value == null ? List.of() : List.of(value));
    }

    @Test
    void returnsColumnsDaysAndSourceOfRows() {
        DatedTable.Row old = PARAMETERS.rows().stream()
                .filter(row -> row.cell(0).equals("hourly-cost") && row.lastDay() != null)
                .findFirst()
                .orElseThrow();

        assertThat(PARAMETERS.columns()).containsExactly("name", "value");
        assertThat(PARAMETERS.rows()).hasSize(15).first().satisfies(row -> {
            assertThat(row.lastDay()).isNull();
            assertThat(row.cells()).containsExactly("target.amount", "25.00");
        });
        assertThat(old.lastDay()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(old.source()).startsWith("guides des années 2010");
        assertThatThrownBy(() -> DatedTable.read("nothing")).hasMessage("no parameter table nothing");
    }
}
