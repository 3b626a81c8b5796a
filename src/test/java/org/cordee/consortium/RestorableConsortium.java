package org.cordee.consortium;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.ListenerSwitch;
import org.cordee.platform.TestDatabase;
import org.cordee.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * One consortium whose state can be restored before each race: all rows of every table that refers to it, directly or
 * through another table, are stored and put back. Only the audit keeps growing. Repeating all acts up to that state
 * would take far longer.
 */
final class RestorableConsortium implements AutoCloseable {

    /** Tables that listeners write, which are switched off here, that a clock empties, or that are never restored. */
    private static final Set<String> LEFT_OUT = Set.of(
            "audit_entry",
            "document",
            "open_task",
            "process_link",
            "letter",
            "unaddressed_letter",
            "progress",
            "progress_decline",
            "programme",
            "consortium_news",
            "feed_waiting",
            "feed_entry");

    /**
     * Triggers that protect deposits from deletion; they are dropped here, so that each race finds the drop box as it
     * was.
     */
    private static final List<String> NEVER_GOES =
            List.of("deposit_never_goes", "deposit_file_never_goes", "deposit_gap_never_goes");

    private static final Set<String> NEVER_CHANGES = Set.of("assessment_run", "deposit", "deposit_file", "deposit_gap");

    final RaceFixture track;
    final RaceFixture.Start start;
    private final ApplicationContext context;
    private final JdbcTemplate database;
    private final JdbcTemplate owner;
    private final Connection keeper;

    /** Maps each table to the condition for this consortium's rows, parents first. */
    private final Map<String, String> tables = new LinkedHashMap<>();

    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> triggers = new HashMap<>();
    private final String everything;
    private Map<String, List<String>> kept = Map.of();
    private Map<String, List<String>> last = Map.of();
    private int keptAt = -1;
    private int words;
    private UUID lastEntry = new UUID(0, 0);

    RestorableConsortium(ApplicationContext context, RaceFixture track) throws SQLException {
        this.context = context;
        this.track = track;
        this.start = track.drafted(1);
        this.database = context.getBean(JdbcTemplate.class);
        this.owner = TestDatabase.owner(database);
        this.keeper = Objects.requireNonNull(owner.getDataSource()).getConnection();
        findTables();
        this.everything = everything();
        for (String trigger : NEVER_GOES) {
            triggers.put(
                    trigger,
                    owner.queryForObject(
                            "SHOW CREATE TRIGGER " + trigger, (row, n) -> row.getString("SQL Original Statement")));
            owner.execute("DROP TRIGGER " + trigger);
        }
        try (Statement statement = keeper.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String table : tables.keySet()) {
                statement.execute("CREATE TEMPORARY TABLE kept_" + table + " AS SELECT 0 AS standing_no, t.* FROM "
                        + table + " t WHERE FALSE");
            }
        }
    }

    private void findTables() {
        tables.put("consortium", "id = '" + start.consortiumId() + "'");
        database
                .queryForList(
                        "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND column_name = 'consortium_id'",
                        String.class)
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .forEach(table -> tables.put(table, "consortium_id = '" + start.consortiumId() + "'"));
        List<Map<String, Object>> keys =
                database.queryForList("SELECT table_name AS child, column_name AS to_parent, referenced_table_name AS"
                        + " parent, referenced_column_name AS parent_key FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL");
        for (int found = 0; found != tables.size(); ) {
            found = tables.size();
            keys.stream()
                    .filter(key -> tables.containsKey(key.get("parent")) && !LEFT_OUT.contains(key.get("child")))
                    .forEach(key -> tables.putIfAbsent(
                            String.valueOf(key.get("child")),
                            "%s IN (SELECT %s FROM %s WHERE %s)"
                                    .formatted(
                                            key.get("to_parent"),
                                            key.get("parent_key"),
                                            key.get("parent"),
                                            tables.get(key.get("parent")))));
        }
    }

    ApplicationContext context() {
        return context;
    }

    UUID id() {
        return start.consortiumId();
    }

    Actor lead() {
        return track.lead.actor();
    }

    Actor partner() {
        return track.candidates.get(0).actor();
    }

    UUID partnerId() {
        return track.candidates.get(0).organisationId();
    }

    <T> T the(Class<T> type) {
        return track.scenes.bean(type);
    }

    /** Returns a new text each time, in the same order after each restore. */
    String word() {
        words++;
        return "Mot " + words;
    }

    /**
     * Returns the first id that the query finds.
     *
     * @param sql its last parameter is the consortium
     */
    @Nullable
    UUID first(String sql, Object... before) {
        List<Object> parameters = new ArrayList<>(List.of(before));
        parameters.add(id());
        return database.queryForList(sql, UUID.class, parameters.toArray()).stream()
                .findFirst()
                .orElse(null);
    }

    void update(String sql, Object... parameters) {
        database.update(sql, parameters);
    }

    /** Makes all rows of the consortium older by these hours. */
    void grow(int hours) {
        tables.forEach((table, condition) -> {
            String older = database
                    .queryForList(
                            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                    + " AND table_name = ? AND data_type = 'datetime'",
                            String.class,
                            table)
                    .stream()
                    .map(column -> "%1$s = %1$s - INTERVAL %2$d HOUR".formatted(column, hours))
                    .collect(Collectors.joining(", "));
            if (!older.isEmpty() && !NEVER_CHANGES.contains(table)) {
                database.update("UPDATE " + table + " SET " + older + " WHERE " + condition);
            }
        });
    }

    void keep(int standing) {
        inOrder(
                tables.keySet(),
                table -> "INSERT INTO kept_%1$s SELECT %2$d, t.* FROM %1$s t WHERE %3$s"
                        .formatted(table, standing, tables.get(table)));
    }

    /** Forgets the known rows after a race that ended unexpectedly; the next restore writes all tables. */
    void loseSight() {
        keptAt = -1;
    }

    /**
     * Restores a state: only the tables that differ from it, or all tables when the state is another one than last
     * time.
     */
    void comeBack(int standing) {
        List<String> changed = tables.keySet().stream()
                .filter(table -> standing != keptAt || !Objects.equals(kept.get(table), last.get(table)))
                .toList();
        List<String> children = new ArrayList<>(changed);
        Collections.reverse(children);
        inOrder(children, table -> "DELETE FROM " + table + " WHERE " + tables.get(table));
        inOrder(
                changed,
                table -> "INSERT INTO %1$s SELECT %2$s FROM kept_%1$s WHERE standing_no = %3$d"
                        .formatted(table, columns(table), standing));
        ListenerSwitch.deleteUnprocessedEvents(database);
        words = 0;
        lastEntry = database.queryForList(
                        "SELECT max(id) FROM audit_entry WHERE chain = ?", UUID.class, start.consortiumId())
                .get(0);
        if (standing != keptAt) {
            kept = rows();
            keptAt = standing;
        }
    }

    private String columns(String table) {
        return columns.computeIfAbsent(
                table,
                any -> String.join(
                        ", ",
                        database.queryForList(
                                "SELECT concat('`', column_name, '`') FROM information_schema.columns"
                                        + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position",
                                String.class,
                                table)));
    }

    /** Runs one statement for each table, as one batch. */
    private void inOrder(Collection<String> of, UnaryOperator<String> sql) {
        try (Statement batch = keeper.createStatement()) {
            for (String table : of) {
                batch.addBatch(sql.apply(table));
            }
            batch.executeBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Returns the rows by table, and the audit entries since the last restore. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        tables.keySet().forEach(table -> rows.put(table, new ArrayList<>()));
        rows.put("audit_entry", new ArrayList<>());
        database.query(
                everything,
                (RowCallbackHandler) row -> rows.get(row.getString(1)).add(row.getString(2)),
                id(),
                lastEntry);
        rows.values().forEach(all -> all.sort(null));
        last = rows;
        return rows;
    }

    /**
     * Returns the compared columns; of an engine command only kind and payload, because the others differ in each run.
     */
    private String compared(String table) {
        return table.equals("engine_command") ? "`kind`, `payload`" : columns(table);
    }

    /** Builds one query for all tables instead of sixty. */
    private String everything() {
        return "SELECT 'audit_entry', CAST(act AS CHAR) FROM audit_entry WHERE chain = ? AND id > ?"
                + tables.entrySet().stream()
                        .map(table -> " UNION ALL SELECT '%s', concat_ws(' | ', %s) FROM %s WHERE %s"
                                .formatted(
                                        table.getKey(),
                                        Stream.of(compared(table.getKey()).split(", "))
                                                .map("ifnull(CAST(%s AS CHAR), '-')"::formatted)
                                                .collect(Collectors.joining(", ")),
                                        table.getKey(),
                                        table.getValue()))
                        .collect(Collectors.joining());
    }

    @Override
    public void close() throws SQLException {
        triggers.values().forEach(owner::execute);
        try (Statement statement = keeper.createStatement()) {
            statement.execute("SET foreign_key_checks = 1");
            for (String table : tables.keySet()) {
                statement.execute("DROP TEMPORARY TABLE kept_" + table);
            }
        }
        keeper.close();
        track.clear(start);
    }
}
