package org.cordee.kill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sums of the rows of the directory's tables, by which two databases are compared. Ids and times are left out, because
 * each run makes its own; instead of the id of an organisation or establishment a row has its number.
 */
final class DirectorySums {

    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = DATABASE() AND (table_name REGEXP '^(organisation|establishment|directory)' OR table_name = 'fact_source')"
            + " ORDER BY table_name";

    /** The columns of numbers that count runs, or that a run which was undone leaves out. */
    private static final Set<String> OF_THE_RUN = Set.of("busy_ms", "attempts", "number");

    private DirectorySums() {}

    /** Returns for each table with rows their number and their sum. */
    static Map<String, String> of(JdbcTemplate jdbc) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            List<String> rows = rows(jdbc, table);
            if (!rows.isEmpty()) {
                sums.put(table, rows.size() + " rows " + sum(rows));
            }
        }
        return sums;
    }

    private static List<String> rows(JdbcTemplate jdbc, String table) {
        List<String> columns = jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " ORDER BY ordinal_position",
                String.class,
                table);
        List<String> compared = jdbc
                .queryForList(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = ? AND data_type NOT IN ('uuid', 'datetime', 'timestamp')"
                                + " ORDER BY ordinal_position",
                        String.class,
                        table)
                .stream()
                .filter(column -> !OF_THE_RUN.contains(column))
                .toList();
        String values = compared.stream()
                .map(column -> ", COALESCE(CAST(x.`" + column + "` AS char), '\\\\N')")
                .collect(Collectors.joining());
        return jdbc.queryForList(
                "SELECT CONCAT_WS('|', ''" + values + numbers(columns) + ") FROM " + table + " x" + joins(columns),
                String.class);
    }

    private static String numbers(List<String> columns) {
        return (columns.contains("organisation_id") ? ", COALESCE(o.siren, '?')" : "")
                + (columns.contains("subject_id") ? ", COALESCE(so.siren, se.siret, '?')" : "");
    }

    private static String joins(List<String> columns) {
        return (columns.contains("organisation_id") ? " LEFT JOIN organisation o ON o.id = x.organisation_id" : "")
                + (columns.contains("subject_id")
                        ? " LEFT JOIN organisation so ON so.id = x.subject_id"
                                + " LEFT JOIN establishment se ON se.id = x.subject_id"
                        : "");
    }

    private static String sum(List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.stream().sorted().forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
