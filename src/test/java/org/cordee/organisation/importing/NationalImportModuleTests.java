package org.cordee.organisation.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportTerms.KnownRows;
import org.cordee.platform.MigratedSchema;
import org.cordee.platform.TestDatabase;
import org.cordee.play.InventedCounts;
import org.cordee.play.InventedDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Imports a part of an invented national file, as the command does: without the application, over one connection. Time
 * is not measured here, but the commands that the server gets are counted, because their number sets the time.
 */
class NationalImportModuleTests {

    private static final int LINES = 50_000;

    /** One batch reads, writes, reports and moves its checkpoint with so many commands at most, commit included. */
    private static final int COMMANDS_OF_A_THOUSAND_LINES = 30;

    private static final int COMMANDS_OF_START_AND_END = 60;

    @TempDir
    Path folder;

    @Test
    void importsFiftyThousandLinesWithAFewCommandsForEachThousandAndASecondTimeChangesNothing() throws Exception {
        Path file = folder.resolve("national.csv");
        InventedCounts counts =
                InventedDirectory.write(new InventedDirectory.Order(LINES, 25, 5, StandardCharsets.UTF_8), file, null);
        try (SingleConnectionDataSource database = connection()) {
            JdbcTemplate jdbc = new JdbcTemplate(database);

            ImportSummary first = importFile(database, file);
            long commandsOfFirst = commands(jdbc);
            long changes = count(jdbc, "directory_change");
            ImportSummary second = importFile(database, file);
            long commandsOfSecond = commands(jdbc) - commandsOfFirst;

            assertThat(first.state()).isEqualTo(ImportState.DONE);
            assertThat(first.counts()).as("the first import").isEqualTo(counted(counts, "import."));
            assertThat(count(jdbc, "organisation")).isEqualTo(counts.of("import.created"));
            assertThat(count(jdbc, "establishment")).isEqualTo(counts.of("import.created") + counts.of("import.added"));
            assertThat(second.counts()).as("the second import").isEqualTo(counted(counts, "again."));
            assertThat(second.entered()).isZero();
            assertThat(count(jdbc, "directory_change")).isEqualTo(changes);
            System.out.printf("commands of the first and second import: %d, %d%n", commandsOfFirst, commandsOfSecond);
            assertThat(List.of(commandsOfFirst, commandsOfSecond))
                    .as("commands that the server got")
                    .allMatch(commands ->
                            commands <= LINES / 1_000 * COMMANDS_OF_A_THOUSAND_LINES + COMMANDS_OF_START_AND_END);
            assertThatNoOverseasPlaceLiesElsewhere(jdbc);
        }
    }

    private static void assertThatNoOverseasPlaceLiesElsewhere(JdbcTemplate jdbc) {
        assertThat(number(jdbc, "SELECT COUNT(latitude) FROM establishment WHERE department = '974'"))
                .isPositive();
        assertThat(number(
                        jdbc,
                        "SELECT COUNT(*) FROM establishment WHERE department = '974'"
                                + " AND (latitude NOT BETWEEN -22 AND -20 OR longitude NOT BETWEEN 55 AND 56)"))
                .isZero();
    }

    private static SingleConnectionDataSource connection() throws SQLException {
        SingleConnectionDataSource database = new SingleConnectionDataSource(
                MigratedSchema.empty("national"),
                TestDatabase.address().user(),
                TestDatabase.address().password(),
                true);
        database.getConnection().setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return database;
    }

    private static ImportSummary importFile(SingleConnectionDataSource database, Path file) throws IOException {
        ImportTerms terms = new ImportTerms(
                SourceKind.REGISTER,
                "SIRENE",
                "INSEE",
                "Licence Ouverte 2.0",
                LocalDate.of(2026, 11, 1),
                KnownRows.BY_RULE,
                false,
                false,
                ImportTerms.ofCoordinator(false).choice(),
                Map.of());
        return ImportingFiles.into(database).importFile(file, terms, progress -> {});
    }

    /** Returns the commands that the server has got over this connection; a command with a thousand rows is one. */
    private static long commands(JdbcTemplate jdbc) {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Questions'", (row, number) -> row.getLong(2))
                .get(0);
    }

    /** Returns what was foretold, as the summary of an import has it: without results that no line has. */
    private static Map<Status, Long> counted(InventedCounts counts, String prefix) {
        return Stream.of(Status.values())
                .filter(status -> counts.of(prefix + name(status)) > 0)
                .collect(Collectors.toMap(status -> status, status -> counts.of(prefix + name(status))));
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static long count(JdbcTemplate jdbc, String table) {
        return number(jdbc, "SELECT COUNT(*) FROM " + table);
    }

    private static long number(JdbcTemplate jdbc, String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
