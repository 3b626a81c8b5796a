package org.cordee.benchmark.directory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table in a file, as {@code LOAD DATA} reads it by default: tabs, {@code \N} for null. */
record StoredRows(String table, List<String> columns, Path file, long count) {

    private static final int FETCHED = 2_000;

    /** Writes the rows of a table into a file, in the order of its primary key. */
    static StoredRows write(Connection connection, String table, Path folder) throws SQLException, IOException {
        List<String> columns = columns(connection, table);
        Path file = folder.resolve(table + ".tsv");
        long count = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            ResultSet rows = statement.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + table);
            while (rows.next()) {
                for (int at = 1; at <= columns.size(); at++) {
                    lines.write(at == 1 ? "" : "\t");
                    lines.write(escaped(rows.getString(at)));
                }
                lines.write('\n');
                count++;
            }
        }
        return new StoredRows(table, columns, file, count);
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (var statement = connection.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'"
                + " ORDER BY ordinal_position")) {
            statement.setString(1, table);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                columns.add("`" + rows.getString(1) + "`");
            }
        }
        return columns;
    }

    private static String escaped(@Nullable String value) {
        if (value == null) {
            return "\\N";
        }
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** Loads the rows into the same table of another schema, whose indexes and foreign keys stay as they are. */
    void load(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOAD DATA LOCAL INFILE '"
                    + file.toAbsolutePath().toString().replace("'", "''") + "' INTO TABLE " + table
                    + " CHARACTER SET utf8mb4 (" + String.join(", ", columns) + ")");
        }
    }
}
