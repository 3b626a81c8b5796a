package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cordee.CordeeTest;
import org.cordee.document.ListFormat;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryFixture;
import org.cordee.organisation.SampleNumbers;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person with an account takes the results of a search as a file, which the audit records. */
@CordeeTest
class ExportingDirectoryModuleTests extends DirectoryFixture {

    @Autowired
    ExportingDirectory exporting;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void writesTheChosenColumnsWithoutContactsAndRecordsTheAct() {
        String name = "Exportée" + SampleNumbers.unique();
        register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.EI, "77310000");

        String file = csv(name, List.of(ExportColumn.NAME, ExportColumn.TOWN, ExportColumn.KINDS));

        assertThat(file.lines()).hasSize(2);
        assertThat(file).startsWith("\uFEFF").contains("Structure;Commune;Types", name + ";Rouen;");
        assertThat(file).doesNotContain("contact@exemple.example");
        assertThat(jdbc.queryForList(
                        "SELECT fields FROM audit_entry WHERE act = 'DirectoryExported' AND person_id = ?",
                        String.class,
                        reader.personId().toString()))
                .singleElement()
                .asString()
                .contains("filter", "rows", "format");
    }

    @Test
    void aNameIsNoFormulaInEitherFormat() throws IOException {
        String name = "=SOMME(A1)" + SampleNumbers.unique();
        register(name, SampleNumbers.siret(), "76000", "Rouen", InsertionKind.NONE, "77310000");

        assertThat(csv(name, List.of(ExportColumn.NAME))).contains("'" + name);
        byte[] file = exporting.export(
                reader,
                SearchCriteria.EVERYTHING.withName(name),
                "",
                List.of(ExportColumn.NAME),
                ListFormat.XLSX,
                Locale.FRENCH);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .isEqualTo(name);
        }
    }

    @Test
    void isForPeopleWithAnAccountOnly() {
        Actor visitor = new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);

        assertThatThrownBy(() -> exporting.export(
                        visitor,
                        SearchCriteria.EVERYTHING,
                        "",
                        List.of(ExportColumn.NAME),
                        ListFormat.CSV,
                        Locale.FRENCH))
                .isInstanceOf(NotFound.class);
    }

    private String csv(String name, List<ExportColumn> columns) {
        return new String(
                exporting.export(
                        reader,
                        SearchCriteria.EVERYTHING.withName(name),
                        "name=" + name,
                        columns,
                        ListFormat.CSV,
                        Locale.FRENCH),
                StandardCharsets.UTF_8);
    }
}
