package org.cordee.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cordee.organisation.search.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The facts that a user chooses to see beside each result. */
class DirectoryFormTests {

    @Test
    void showsTheUsualFactsUntilOthersAreChosen() {
        assertThat(form(null).columns())
                .containsExactly(ExportColumn.CAPACITY, ExportColumn.OPEN, ExportColumn.CHANGED);
        assertThat(form(List.of(ExportColumn.NAF, ExportColumn.SIREN)).columns())
                .containsExactly(ExportColumn.SIREN, ExportColumn.NAF);
    }

    @Test
    void keepsTheChosenFactsInTheAddressOfTheSearch() {
        DirectoryForm form = form(List.of(ExportColumn.NAF, ExportColumn.SIREN));

        assertThat(form.address()).isEqualTo("q=menuiserie&column=NAF&column=SIREN");
        assertThat(form.withColumns("")).isEqualTo("column=NAF&column=SIREN");
        assertThat(form(null).address()).isEqualTo("q=menuiserie");
    }

    @Test
    void ignoresUnreadableColumns() {
        assertThat(form(Arrays.asList(null, ExportColumn.ESUS_TO)).columns()).containsExactly(ExportColumn.ESUS_TO);
    }

    private static DirectoryForm form(@Nullable List<@Nullable ExportColumn> columns) {
        return new DirectoryForm(
                "menuiserie",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                columns);
    }
}
