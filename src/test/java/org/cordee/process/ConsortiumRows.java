package org.cordee.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.engine.operaton.EmbeddedEngine;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads all rows of one consortium, in every table with its id and every table with a key to one of those, found in the
 * database's catalogue. Where background threads write (sealing, mailing, sending), only the ids of the rows are
 * compared.
 */
public final class ConsortiumRows {

    private static final Set<String> ONLY_WHICH = Set.of("letter", "engine_command", "audit_entry");

    private static final String STEPS =
            "SELECT count(*) FROM ACT_RU_JOB WHERE TYPE_ = 'message' AND RETRIES_ > 0 AND DUEDATE_ IS NULL";

    private static final Map<String, String> CONDITIONS = new ConcurrentHashMap<>();

    private final Scenes scenes;
    private final JdbcTemplate jdbc;
    private final JdbcTemplate engine;
    private final UUID consortium;

    public ConsortiumRows(Scenes scenes, UUID consortium) {
        this.scenes = scenes;
        this.jdbc = scenes.bean(JdbcTemplate.class);
        this.engine = new JdbcTemplate(scenes.bean(EmbeddedEngine.class).dataSource());
        this.consortium = consortium;
    }

    /** Returns true when every command of this consortium was sent and every event was processed by all listeners. */
    public boolean isIdle() {
        return jdbc.queryForObject(
                                "SELECT count(*) FROM engine_command WHERE consortium_id = ? AND state <> 'SENT'",
                                Integer.class,
                                consortium)
                        == 0
                && jdbc.queryForObject(
                                "SELECT count(*) FROM event_publication WHERE completion_date IS NULL"
                                        + " AND serialized_event LIKE ?",
                                Integer.class,
                                "%" + consortium + "%")
                        == 0;
    }

    /**
     * Waits until the last step is done: a sent command may still have open jobs, and a finished job is followed by the
     * engine's own steps. Then it refreshes the server's state of the engine (tasks, ended processes), which otherwise
     * happens at the next sweep.
     */
    public void awaitIdle(String when) {
        scenes.await("rest " + when, () -> isIdle() && isEngineIdle() && isEngineIdle() && isIdle());
        RefreshingInbox inbox = scenes.bean(RefreshingInbox.class);
        inbox.sweep();
        inbox.publishChanges();
    }

    /**
     * Returns true when the engine is idle; it is called twice, because between two queries a step may have created a
     * job.
     */
    private boolean isEngineIdle() {
        return engine.queryForObject(STEPS, Integer.class) == 0
                && scenes.bean(WatchingIdleness.class).now(Scenes.ADMINISTRATOR).openJobs() == 0;
    }

    /** Returns the rows by table. */
    public Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new TreeMap<>();
        conditions().forEach((table, condition) -> rows.put(table, read(table, condition.formatted(consortium))));
        return rows;
    }

    /**
     * Reads the catalogue once per JVM, because all applications have the same schema: reading it takes longer than
     * reading all rows.
     */
    private Map<String, String> conditions() {
        if (CONDITIONS.isEmpty()) {
            CONDITIONS.putAll(asked());
        }
        return CONDITIONS;
    }

    /** Returns, by table, the joins and conditions that select the rows of one consortium. */
    private Map<String, String> asked() {
        Map<String, String> named = new HashMap<>(Map.of("consortium", "id", "audit_entry", "chain"));
        jdbc.queryForList(
                        "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND column_name = 'consortium_id'",
                        String.class)
                .forEach(table -> named.put(table, "consortium_id"));
        Map<String, String> conditions = new HashMap<>();
        named.forEach((table, column) -> conditions.put(table, " WHERE t." + column + " = '%s'"));
        jdbc
                .queryForList("SELECT table_name AS child, column_name AS to_parent, referenced_table_name AS parent,"
                        + " referenced_column_name AS parent_key FROM information_schema.key_column_usage"
                        + " WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL")
                .stream()
                .filter(key -> named.containsKey(key.get("parent")) && !named.containsKey(key.get("child")))
                .forEach(key -> conditions.put(
                        String.valueOf(key.get("child")),
                        " JOIN %s p ON p.%s = t.%s WHERE p.%s = '%%s'"
                                .formatted(
                                        key.get("parent"),
                                        key.get("parent_key"),
                                        key.get("to_parent"),
                                        named.get(key.get("parent")))));
        return conditions;
    }

    /** Returns the changes, one line each: the table, and the row that was removed or added. */
    public List<String> changesSince(Map<String, List<String>> before) {
        List<String> changes = new ArrayList<>();
        rows().forEach((table, rows) -> {
            List<String> earlier = before.getOrDefault(table, List.of());
            earlier.stream().filter(row -> !rows.contains(row)).forEach(row -> changes.add(table + " had " + row));
            rows.stream().filter(row -> !earlier.contains(row)).forEach(row -> changes.add(table + " has " + row));
        });
        return changes;
    }

    private List<String> read(String table, String where) {
        String columns = ONLY_WHICH.contains(table) ? "t.id" : "t.*";
        List<String> rows =
                new ArrayList<>(jdbc.queryForList("SELECT " + columns + " FROM " + table + " t" + where).stream()
                        .map(ConsortiumRows::brief)
                        .toList());
        rows.sort(null);
        return rows;
    }

    /** Shortens a long text to its beginning and its hash, so that a failure can be read. */
    private static String brief(Map<String, Object> row) {
        row.replaceAll((column, value) -> value instanceof String text && text.length() > 80
                ? text.substring(0, 20) + "… " + text.length() + " " + text.hashCode()
                : value);
        return row.toString();
    }
}
