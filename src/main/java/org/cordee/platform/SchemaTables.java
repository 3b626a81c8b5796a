package org.cordee.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the tables and columns of a schema from the server itself. */
final class SchemaTables {

    private static final Set<String> BINARY =
            Set.of("blob", "tinyblob", "mediumblob", "longblob", "binary", "varbinary", "bit");

    private SchemaTables() {}

    /** A column that is saved and restored; binary ones are written as hexadecimal digits. */
    record Column(String name, boolean binary) {

        String read() {
            return binary ? "HEX(`" + name + "`)" : "CAST(`" + name + "` AS CHAR)";
        }

        String write() {
            return binary ? "UNHEX(?)" : "?";
        }
    }

    /** @throws BackupRefused when the schema holds an object that this backup would not save */
    static List<String> in(Connection connection, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        for (String[] row : rows(
                connection,
                "SELECT TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?"
                        + " ORDER BY TABLE_NAME",
                schema)) {
            if (!row[1].equals("BASE TABLE")) {
                throw new BackupRefused("The schema " + schema + " holds " + row[0] + ", a " + row[1]
                        + ", which a backup does not carry over: remove it or use the server's own tools.");
            }
            names.add(row[0]);
        }
        return names;
    }

    static List<Column> columns(Connection connection, String schema, String table) throws SQLException {
        return rows(
                        connection,
                        "SELECT COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ?"
                                + " AND TABLE_NAME = ? AND IS_GENERATED = 'NEVER' ORDER BY ORDINAL_POSITION",
                        schema,
                        table)
                .stream()
                .map(row -> new Column(row[0], BINARY.contains(row[1])))
                .toList();
    }

    static String definition(Connection connection, String schema, String table) throws SQLException {
        return rows(connection, "SHOW CREATE TABLE `" + schema + "`.`" + table + "`")
                .get(0)[1];
    }

    static List<String> triggers(Connection connection, String schema) throws SQLException {
        return rows(
                        connection,
                        "SELECT TRIGGER_NAME, ACTION_TIMING, EVENT_MANIPULATION, EVENT_OBJECT_TABLE, ACTION_STATEMENT"
                                + " FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = ? ORDER BY TRIGGER_NAME",
                        schema)
                .stream()
                .map(row -> "CREATE TRIGGER `" + row[0] + "` " + row[1] + " " + row[2] + " ON `" + row[3]
                        + "` FOR EACH ROW " + row[4])
                .toList();
    }

    static long count(Connection connection, String schema, String table) throws SQLException {
        return Long.parseLong(rows(connection, "SELECT COUNT(*) FROM `" + schema + "`.`" + table + "`")
                .get(0)[0]);
    }

    private static List<String[]> rows(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            try (ResultSet result = statement.executeQuery()) {
                List<String[]> rows = new ArrayList<>();
                int width = result.getMetaData().getColumnCount();
                while (result.next()) {
                    String[] row = new String[width];
                    for (int index = 0; index < width; index++) {
                        row[index] = String.valueOf(result.getString(index + 1));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
