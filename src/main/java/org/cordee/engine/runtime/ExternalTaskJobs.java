package org.cordee.engine.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads Operaton's external tasks as Camunda jobs. {@code LOCK_EXP_TIME_} holds the real time until which a failed job
 * waits for its next attempt.
 */
final class ExternalTaskJobs {

    private static final String SELECT = """
            SELECT t.ID_, t.TOPIC_NAME_, t.RETRIES_, t.EXECUTION_ID_, t.PROC_INST_ID_, e.ROOT_PROC_INST_ID_,
                   t.PROC_DEF_ID_, d.KEY_, d.VERSION_, t.ACT_ID_, SUBSTRING_INDEX(t.ACT_INST_ID_, ':', -1)
              FROM ACT_RU_EXT_TASK t
              JOIN ACT_RU_EXECUTION e ON e.ID_ = t.PROC_INST_ID_
              JOIN ACT_RE_PROCDEF d ON d.ID_ = t.PROC_DEF_ID_
            """;
    private static final String READY =
            " t.RETRIES_ > 0 AND t.SUSPENSION_STATE_ = 1 AND (t.LOCK_EXP_TIME_ IS NULL OR t.LOCK_EXP_TIME_ <= ?)";

    private final JdbcTemplate jdbc;

    ExternalTaskJobs(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    /** Returns the ready jobs by priority, the oldest first within a priority. */
    List<ExternalTaskJob> ready(String type, Instant now, int atMost) {
        return jdbc.query(
                SELECT + " WHERE t.TOPIC_NAME_ = ? AND" + READY
                        + " ORDER BY t.PRIORITY_ DESC, t.CREATE_TIME_, t.ID_ LIMIT ?",
                ExternalTaskJobs::map,
                type,
                Timestamp.from(now),
                atMost);
    }

    Optional<ExternalTaskJob> byKey(String key) {
        return jdbc.query(SELECT + " WHERE t.ID_ = ?", ExternalTaskJobs::map, key).stream()
                .findFirst();
    }

    /** Returns the given types that have a ready job. */
    Set<String> typesReady(Collection<String> types, Instant now) {
        if (types.isEmpty()) {
            return Set.of();
        }
        Object[] values = new Object[types.size() + 1];
        System.arraycopy(types.toArray(), 0, values, 0, types.size());
        values[types.size()] = Timestamp.from(now);
        return new HashSet<>(jdbc.queryForList(
                "SELECT DISTINCT t.TOPIC_NAME_ FROM ACT_RU_EXT_TASK t WHERE t.TOPIC_NAME_ IN ("
                        + String.join(",", Collections.nCopies(types.size(), "?")) + ") AND" + READY,
                String.class,
                values));
    }

    /** Returns the tags with which these process instances were started. */
    Map<String, Set<String>> tagsOf(Collection<String> processInstanceKeys) {
        return InstanceTags.of(jdbc, processInstanceKeys);
    }

    void restUntil(String key, Instant instant) {
        jdbc.update("UPDATE ACT_RU_EXT_TASK SET LOCK_EXP_TIME_ = ? WHERE ID_ = ?", Timestamp.from(instant), key);
    }

    private static ExternalTaskJob map(ResultSet row, int number) throws SQLException {
        return new ExternalTaskJob(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                row.getString(10),
                row.getString(11));
    }
}
