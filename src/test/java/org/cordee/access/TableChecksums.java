package org.cordee.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checksums of the tables that only people's acts change, to check that nothing changed. */
final class TableChecksums {

    /**
     * Tables that change by background work: sweeps, sealing, leases, letters being sent, checks at a stage; and chunks
     * of files, which are large and never exist without their document.
     */
    private static final String BACKGROUND_TABLES =
            "'open_task','task_timer','engine_command','process_link','progress',"
                    + "'event_publication','running_node','audit_chain','audit_anchor','audit_day','audit_total','audit_entry',"
                    + "'sign_in_failure','known_device','sign_in','http_session','http_session_attribute',"
                    + "'letter','assessment_run','document_chunk','business_clock','demo_step','notification_seen','flyway_schema_history',"
                    + "'feed','feed_waiting','feed_entry','webhook_delivery'";

    private final JdbcTemplate jdbc;
    private final String query;

    TableChecksums(JdbcTemplate jdbc, List<UUID> consortia) {
        this.jdbc = jdbc;
        String ids = consortia.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        List<String> queries = jdbc.query(
                "SELECT t.table_name, MAX(c.column_name = 'consortium_id') AS ours,"
                        + " GROUP_CONCAT(CONCAT('`', c.column_name, '`')) AS columns_of"
                        + " FROM information_schema.tables t JOIN information_schema.columns c"
                        + " ON c.table_schema = t.table_schema AND c.table_name = t.table_name"
                        + " WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
                        + " AND t.table_name NOT IN (" + BACKGROUND_TABLES + ") GROUP BY t.table_name",
                (row, number) -> "SELECT '" + row.getString("table_name")
                        + "' AS name, CONCAT(COUNT(*), ':', COALESCE(SUM(CRC32(CONCAT_WS('|', "
                        + row.getString("columns_of") + "))), 0)) AS held FROM `" + row.getString("table_name") + "`"
                        + (row.getBoolean("ours") ? " WHERE consortium_id IN (" + ids + ")" : ""));
        this.query = String.join(" UNION ALL ", queries);
    }

    Map<String, String> now() {
        Map<String, String> all = new LinkedHashMap<>();
        jdbc.query(query, row -> {
            all.put(row.getString("name"), row.getString("held"));
        });
        return all;
    }
}
