package org.cordee.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the inbox rows and the timers attached to its tasks, with SQL by hand. A row written by another version of the
 * product, for a task without a page in this version, is never shown; the next sweep deletes it.
 */
@Component
class OpenTasks {

    private static final String SHOWN = " FROM open_task WHERE element_id IN ("
            + Stream.of(UserTask.values())
                    .map(task -> "'" + task.elementId() + "'")
                    .collect(Collectors.joining(", "))
            + ")";

    private static final String SELECT = """
        SELECT user_task_key, element_id, process_id, process_instance_key, consortium_id, subject_id,
               organisation_id, candidate_group, created_at, due_at\
        """ + SHOWN;

    private static final String COUNT = "SELECT count(*)" + SHOWN;

    /** The tasks at one step: its own, or those of the processes it calls. */
    private static final String AT = SHOWN + " AND (element_id IN (:elements) OR process_id IN (:processes))";

    /**
     * Tasks with the same due date come in the order in which their subjects were created: parallel steps start in any
     * order.
     */
    private static final String URGENT_FIRST = " ORDER BY due_at IS NULL, due_at, subject_id, user_task_key";

    /** The number of keys of one statement. */
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(OpenTask task, Map<String, Instant> timers) {
        jdbc.sql("""
            INSERT INTO open_task (user_task_key, element_id, process_id, process_instance_key, consortium_id,
                subject_id, organisation_id, candidate_group, created_at, due_at)
            VALUES (:key, :element, :process, :instance, :consortium, :subject, :organisation, :group, :created,
                :due)
            ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)\
            """)
                .param("key", task.key())
                .param("element", task.task().elementId())
                .param("process", task.processId())
                .param("instance", task.processInstanceKey())
                .param("consortium", task.consortiumId())
                .param("subject", task.subjectId())
                .param("organisation", task.organisationId())
                .param("group", task.candidateGroup())
                .param("created", task.createdAt())
                .param("due", task.dueAt())
                .update();
        timers.forEach((element, at) -> jdbc.sql(
                        "INSERT IGNORE INTO task_timer (user_task_key, element_id, at) VALUES (?, ?, ?)")
                .params(task.key(), element, at)
                .update());
    }

    void moveDue(long key, @Nullable Instant dueAt) {
        jdbc.sql("UPDATE open_task SET due_at = :due WHERE user_task_key = :key")
                .param("due", dueAt)
                .param("key", key)
                .update();
    }

    void remove(long key) {
        jdbc.sql("DELETE FROM open_task WHERE user_task_key = ?").param(key).update();
    }

    /** Deletes the timer that fired and was answered. */
    void deleteTimer(String elementId, UUID subjectId) {
        jdbc.sql("""
            DELETE timer FROM task_timer timer JOIN open_task task USING (user_task_key)
            WHERE timer.element_id = ? AND task.subject_id = ?\
            """).params(elementId, subjectId).update();
    }

    /** Returns task key to consortium for all rows of the inbox, of one consortium or of all. */
    Map<Long, UUID> consortiaByTask(@Nullable UUID consortiumId) {
        Map<Long, UUID> known = new HashMap<>();
        jdbc.sql("SELECT user_task_key, consortium_id FROM open_task"
                        + " WHERE :consortium IS NULL OR consortium_id = :consortium")
                .param("consortium", consortiumId)
                .query((ResultSet row) -> add(row, known));
        return known;
    }

    /** Returns task key to consortium for those of the tasks that have a row. */
    Map<Long, UUID> consortiaOf(List<Long> keys) {
        Map<Long, UUID> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            jdbc.sql("SELECT user_task_key, consortium_id FROM open_task WHERE user_task_key IN (:keys)")
                    .param("keys", keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                    .query((ResultSet row) -> add(row, known));
        }
        return known;
    }

    /** Returns task key to consortium for the rows after the first key, up to the last one. */
    Map<Long, UUID> consortiaBetween(long after, long last) {
        Map<Long, UUID> known = new HashMap<>();
        jdbc.sql("SELECT user_task_key, consortium_id FROM open_task WHERE user_task_key > ? AND user_task_key <= ?")
                .params(after, last)
                .query((ResultSet row) -> add(row, known));
        return known;
    }

    private static void add(ResultSet row, Map<Long, UUID> known) throws SQLException {
        known.put(row.getLong("user_task_key"), row.getObject("consortium_id", UUID.class));
    }

    List<Long> keys(UUID consortiumId, String elementId, UUID subjectId) {
        return jdbc.sql("""
            SELECT user_task_key FROM open_task WHERE consortium_id = :consortium AND element_id = :element
            AND subject_id = :subject ORDER BY user_task_key\
            """)
                .param("consortium", consortiumId)
                .param("element", elementId)
                .param("subject", subjectId)
                .query(Long.class)
                .list();
    }

    List<OpenTask> ofGroups(Collection<String> groups, Pageable page) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return paged(" AND candidate_group IN (:groups)", page)
                .param("groups", groups)
                .query(OpenTasks::row)
                .list();
    }

    int countOfGroups(Collection<String> groups) {
        if (groups.isEmpty()) {
            return 0;
        }
        return jdbc.sql(COUNT + " AND candidate_group IN (:groups)")
                .param("groups", groups)
                .query(Integer.class)
                .single();
    }

    List<OpenTask> ofConsortium(UUID consortiumId, Pageable page) {
        return paged(" AND consortium_id = :consortium", page)
                .param("consortium", consortiumId)
                .query(OpenTasks::row)
                .list();
    }

    int countOfConsortium(UUID consortiumId) {
        return jdbc.sql(COUNT + " AND consortium_id = ?")
                .param(consortiumId)
                .query(Integer.class)
                .single();
    }

    List<OpenTask> ofConsortium(UUID consortiumId, UUID organisationId, Pageable page) {
        return paged(" AND consortium_id = :consortium AND organisation_id = :organisation", page)
                .param("consortium", consortiumId)
                .param("organisation", organisationId)
                .query(OpenTasks::row)
                .list();
    }

    int countOfConsortium(UUID consortiumId, UUID organisationId) {
        return jdbc.sql(COUNT + " AND consortium_id = ? AND organisation_id = ?")
                .params(consortiumId, organisationId)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec paged(String where, Pageable page) {
        return jdbc.sql(SELECT + where + URGENT_FIRST + " LIMIT :size OFFSET :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset());
    }

    List<OpenTask> ofConsortium(UUID consortiumId) {
        return jdbc.sql(SELECT + " AND consortium_id = ?" + URGENT_FIRST)
                .param(consortiumId)
                .query(OpenTasks::row)
                .list();
    }

    List<OpenTask> ofOrganisations(Collection<UUID> consortiumIds, Collection<UUID> organisationIds) {
        if (consortiumIds.isEmpty() || organisationIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " AND consortium_id IN (:consortia) AND organisation_id IN (:organisations)")
                .param("consortia", consortiumIds)
                .param("organisations", organisationIds)
                .query(OpenTasks::row)
                .list();
    }

    List<StepTasks> byStep(Instant now) {
        return jdbc.sql("SELECT process_id, element_id, count(*), sum(if(due_at < ?, 1, 0)), min(created_at)" + SHOWN
                        + " GROUP BY process_id, element_id")
                .param(Timestamp.from(now))
                .query((row, number) -> new StepTasks(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    List<ConsortiumAtStep> consortiaAt(Set<String> elements, Set<String> processes, Instant now, Pageable page) {
        return jdbc.sql("SELECT consortium_id, count(*), sum(if(due_at < :now, 1, 0)) AS late, min(created_at) AS since"
                        + AT + " GROUP BY consortium_id ORDER BY late DESC, since, consortium_id"
                        + " LIMIT :size OFFSET :offset")
                .param("elements", elements)
                .param("processes", processes.isEmpty() ? Set.of("") : processes)
                .param("now", Timestamp.from(now))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> new ConsortiumAtStep(
                        row.getObject(1, UUID.class),
                        "",
                        row.getLong(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    long countConsortiaAt(Set<String> elements, Set<String> processes) {
        return jdbc.sql("SELECT count(DISTINCT consortium_id)" + AT)
                .param("elements", elements)
                .param("processes", processes.isEmpty() ? Set.of("") : processes)
                .query(Long.class)
                .single();
    }

    Map<String, Long> lateByProcess(Instant now) {
        Map<String, Long> late = new HashMap<>();
        jdbc.sql("SELECT process_id, count(*) AS late" + SHOWN + " AND due_at < ? GROUP BY process_id")
                .param(Timestamp.from(now))
                .query((ResultSet row) -> {
                    late.put(row.getString("process_id"), row.getLong("late"));
                });
        return late;
    }

    private static OpenTask row(ResultSet row, int number) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        String element = row.getString("element_id");
        return new OpenTask(
                row.getLong("user_task_key"),
                UserTask.of(element).orElseThrow(() -> new IllegalStateException("unknown task " + element)),
                row.getString("process_id"),
                row.getLong("process_instance_key"),
                row.getObject("consortium_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("candidate_group"),
                row.getTimestamp("created_at").toInstant(),
                due == null ? null : due.toInstant());
    }
}
