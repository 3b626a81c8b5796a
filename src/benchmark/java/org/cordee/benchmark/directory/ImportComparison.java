package org.cordee.benchmark.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordee.benchmark.Schema;
import org.cordee.platform.EmbeddedMariaDb;
import org.cordee.play.InventedCounts;
import org.cordee.play.InventedDirectory;
import org.flywaydb.core.Flyway;

/**
 * Measures the import of an invented national file by the command {@code import} beside {@code LOAD DATA LOCAL INFILE}
 * of the rows that it stored, into the same tables with the same indexes of another schema of the same server. The
 * second import of the file has to change nothing. A figure of a wrong import is no figure: the rows are counted.
 *
 * @param lines of the file, without the header
 */
public record ImportComparison(EmbeddedMariaDb database, Path work, int lines) {

    /** In the order of their foreign keys. */
    private static final List<String> FINAL_TABLES =
            List.of("directory_source", "organisation", "establishment", "fact_source", "directory_change");

    private static final int SEED = 25;
    private static final int IDLE_LINES = 10;

    /** Returns the tables for {@code src/docs/figures.md}. */
    public String run() throws IOException, SQLException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("directory"));
        Path file = folder.resolve("national.csv");
        InventedCounts counts = written(lines, file);
        Path small = folder.resolve("small.csv");
        written(IDLE_LINES, small);
        migrate("cordee_idle");
        migrate("cordee_import");
        ImportCommandRun idle = ImportCommandRun.of(database, "cordee_idle", small, folder.resolve("idle.log"));

        long before = commands();
        ImportCommandRun first = ImportCommandRun.of(database, "cordee_import", file, folder.resolve("first.log"));
        double commands = (commands() - before) * 1000.0 / lines;
        requireRows(counts);
        long changes = number("cordee_import", "SELECT COUNT(*) FROM directory_change");
        ImportCommandRun second = ImportCommandRun.of(database, "cordee_import", file, folder.resolve("second.log"));
        requireNoChange(changes, second);

        List<StoredRows> rows = stored(folder);
        double loading = loaded(rows);
        double memory = first.residentMegabytes() - idle.residentMegabytes();
        return table(rows, first, second, loading) + costs(commands, memory, first);
    }

    private static InventedCounts written(int lines, Path file) throws IOException {
        return InventedDirectory.write(new InventedDirectory.Order(lines, SEED, 5, StandardCharsets.UTF_8), file, null);
    }

    private void migrate(String schema) throws SQLException {
        Flyway.configure()
                .dataSource(Schema.in(database, schema), database.user(), database.password())
                .locations("classpath:db/migration")
                .group(true)
                .load()
                .migrate();
    }

    /** Opens a connection that reads flags as numbers, may load files, and waits as long as an answer takes. */
    private Connection connection(String schema) throws SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + database.address().port() + "/" + schema
                + "?sslMode=disable&allowLocalInfile=true&tinyInt1isBit=false&connectionTimeZone=UTC";
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    private long commands() throws SQLException {
        try (Connection connection = connection("");
                ResultSet row = connection.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private long number(String schema, String sql) throws SQLException {
        try (Connection connection = connection(schema);
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void requireRows(InventedCounts counts) throws SQLException {
        long units = number("cordee_import", "SELECT COUNT(*) FROM organisation");
        long sites = number("cordee_import", "SELECT COUNT(*) FROM establishment");
        long created = counts.of("import.created");
        if (units != created || sites != created + counts.of("import.added")) {
            throw new IllegalStateException("the import stored " + units + " organisations and " + sites
                    + " establishments of " + counts.all());
        }
    }

    private void requireNoChange(long changes, ImportCommandRun second) throws SQLException {
        long now = number("cordee_import", "SELECT COUNT(*) FROM directory_change");
        if (now != changes || !second.words().contains("Nothing has changed")) {
            throw new IllegalStateException("the second import changed something: " + second.words());
        }
    }

    private List<StoredRows> stored(Path folder) throws SQLException, IOException {
        List<StoredRows> rows = new ArrayList<>();
        try (Connection connection = connection("cordee_import")) {
            for (String table : FINAL_TABLES) {
                rows.add(StoredRows.write(connection, table, folder));
            }
        }
        return rows;
    }

    /** Returns the seconds in which the rows were loaded into a new schema. */
    private double loaded(List<StoredRows> rows) throws SQLException {
        migrate("cordee_loaded");
        double seconds;
        try (Connection connection = connection("cordee_loaded")) {
            long begin = System.nanoTime();
            for (StoredRows table : rows) {
                table.load(connection);
            }
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        for (StoredRows table : rows) {
            long loaded = number("cordee_loaded", "SELECT COUNT(*) FROM " + table.table());
            if (loaded != table.count()) {
                throw new IllegalStateException(table.table() + " has " + loaded + " rows of " + table.count());
            }
        }
        return seconds;
    }

    private String table(List<StoredRows> rows, ImportCommandRun first, ImportCommandRun second, double loading) {
        long count = rows.stream().mapToLong(StoredRows::count).sum();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "| Import of %,d lines: %,d organisations, %,d establishments | rows/s, of `LOAD DATA`"
                        + " | seconds | rows/s |%n|---|---|---|---|%n",
                lines,
                count(rows, "organisation"),
                count(rows, "establishment")));
        table.append(line("`import FILE`, with its start", loading, first.seconds(), count));
        table.append(line("`LOAD DATA LOCAL INFILE` of the rows that it stored", loading, loading, count));
        return table.append(String.format(
                        Locale.ROOT,
                        "| `import FILE` again, which changes nothing | – | %.0f | %.0f lines/s |%n%n",
                        second.seconds(),
                        lines / second.seconds()))
                .toString();
    }

    private static long count(List<StoredRows> rows, String table) {
        return rows.stream()
                .filter(one -> one.table().equals(table))
                .mapToLong(StoredRows::count)
                .sum();
    }

    private static String line(String name, double loading, double seconds, long rows) {
        return String.format(
                Locale.ROOT, "| %s | %.2f | %.0f | %.0f |%n", name, loading / seconds, seconds, rows / seconds);
    }

    private static String costs(double commands, double memory, ImportCommandRun first) {
        return String.format(
                Locale.ROOT,
                "| Cost of that import | |%n|---|---|%n| commands to the database, of a thousand lines | %.1f |%n"
                        + "| memory of the JVM over an import of ten lines, MB | %.0f |%n"
                        + "| memory of the JVM, MB | %.0f |%n%n",
                commands,
                memory,
                first.residentMegabytes());
    }
}
