package org.cordee.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.platform.MigratedSchema;
import org.cordee.platform.TestDatabase;
import org.cordee.play.InventedCounts;
import org.cordee.play.InventedDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** The command {@code import} with the two files of the register, as operating.md shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportCommandModuleTests {

    private static final int LINES = 3_000;
    private static final List<String> RESULTS =
            List.of("created", "added", "changed", "closed", "known", "refused", "skipped");

    @TempDir
    static Path folder;

    private Path units;
    private Path sites;
    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private String url;
    private JdbcTemplate jdbc;
    private InventedCounts counts;

    @BeforeAll
    void importBothFiles() throws Exception {
        units = folder.resolve("unites.csv");
        sites = folder.resolve("etablissements.csv");
        url = MigratedSchema.empty("command");
        jdbc = new JdbcTemplate(new DriverManagerDataSource(
                url, TestDatabase.address().user(), TestDatabase.address().password()));
        counts = InventedDirectory.write(
                new InventedDirectory.Order(LINES, 26, 40, Charset.forName("windows-1252")), sites, units);
        assertThat(run("--source=SIRENE, unités légales", units.toString()))
                .as(errors.toString())
                .isZero();
        assertThat(run("--source=SIRENE, établissements", "--known", sites.toString()))
                .as(errors.toString())
                .isZero();
    }

    @Test
    void entersTheUnitsOfTheFirstFileAndTheEstablishmentsOfTheSecond() {
        assertThat(counted(0)).isEqualTo(foretold("units.import."));
        assertThat(counted(1)).isEqualTo(foretold("import."));
        assertThat(printed.toString())
                .contains(String.format(Locale.ROOT, "%,d created", counts.of("units.import.created")))
                .contains(String.format(Locale.ROOT, "%,d added", counts.of("import.added")));
    }

    @Test
    void readsAccentsInWindows1252() {
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM organisation WHERE legal_name LIKE BINARY '%ÉCOLE%'", Long.class))
                .isPositive();
    }

    @Test
    void saysThatASecondImportChangesNothing() {
        assertThat(run("--source=SIRENE, unités légales", units.toString())).isZero();
        assertThat(printed.toString()).contains("Nothing has changed");
    }

    private int run(String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "--set=spring.datasource.url=" + url,
                "--set=spring.datasource.username=" + TestDatabase.address().user(),
                "--set=spring.datasource.password=" + TestDatabase.address().password(),
                "--set=cordee.engine.datasource.url=" + url,
                "--kind=REGISTER",
                "--publisher=INSEE",
                "--licence=Licence Ouverte 2.0",
                "--as-of=2026-11-01"));
        arguments.addAll(List.of(further));
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments.toArray(String[]::new));
    }

    /** Returns the results of the import with this number, from 0, as "created=3". */
    private List<String> counted(int number) {
        Map<String, Object> row = jdbc.queryForMap(
                "SELECT created, added, changed, closed, known, refused, skipped FROM directory_import"
                        + " ORDER BY received_at, id LIMIT 1 OFFSET ?",
                number);
        return RESULTS.stream().map(name -> name + "=" + row.get(name)).toList();
    }

    private List<String> foretold(String prefix) {
        return RESULTS.stream()
                .map(name -> name + "=" + counts.of(prefix + name))
                .toList();
    }
}
