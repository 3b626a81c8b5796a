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
        SELECT user_task_key, element_id, process_id, process_instance_key, root_kind, root_id,
               subject_id, organisation_id, candidate_group, created_at, due_at\
        """ + SHOWN;

    private static final String ROOTS = "SELECT user_task_key, root_kind, root_id FROM open_task";

    private static final String COUNT = "SELECT count(*)" + SHOWN;

    private static final String OF_GROUPS =
            " AND candidate_group IN (:groups) AND root_kind IN (:kinds) AND element_id NOT IN (:hidden)";

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
            INSERT INTO open_task (user_task_key, element_id, process_id, process_instance_key, root_kind, root_id,
                consortium_id, subject_id, organisation_id, candidate_group, created_at, due_at)
            VALUES (:key, :element, :process, :instance, :rootKind, :root, :consortium, :subject, :organisation,
                :group, :created, :due)
            ON DUPLICATE KEY UPDATE due_at = VALUES(due_at)\
            """)
                .param("key", task.key())
                .param("element", task.task().elementId())
                .param("process", task.processId())
                .param("instance", task.processInstanceKey())
                .param("rootKind", task.root().kind().name())
                .param("root", task.root().id())
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

    /** Returns task key to root for the rows of one root. */
    Map<Long, ProcessRoot> rootsByTask(ProcessRoot root) {
        return roots(jdbc.sql(ROOTS + " WHERE root_id = ?").param(root.id()));
    }

    /** Returns task key to root for all rows of the inbox. */
    Map<Long, ProcessRoot> rootsByTask() {
        return roots(jdbc.sql(ROOTS));
    }

    /** Returns task key to root for those of the tasks that have a row. */
    Map<Long, ProcessRoot> rootsOf(List<Long> keys) {
        Map<Long, ProcessRoot> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            known.putAll(roots(jdbc.sql(ROOTS + " WHERE user_task_key IN (:keys)")
                    .param("keys", keys.subList(from, Math.min(from + AT_ONCE, keys.size())))));
        }
        return known;
    }

    /** Returns task key to root for the rows after the first key, up to the last one. */
    Map<Long, ProcessRoot> rootsBetween(long after, long last) {
        return roots(jdbc.sql(ROOTS + " WHERE user_task_key > ? AND user_task_key <= ?")
                .params(after, last));
    }

    private static Map<Long, ProcessRoot> roots(JdbcClient.StatementSpec rows) {
        Map<Long, ProcessRoot> known = new HashMap<>();
        rows.query((ResultSet row) -> {
            known.put(row.getLong("user_task_key"), ProcessRoot.of(row));
        });
        return known;
    }

    List<Long> keys(ProcessRoot root, String elementId, UUID subjectId) {
        return jdbc.sql("""
            SELECT user_task_key FROM open_task WHERE root_id = :root AND element_id = :element
            AND subject_id = :subject ORDER BY user_task_key\
            """)
                .param("root", root.id())
                .param("element", elementId)
                .param("subject", subjectId)
                .query(Long.class)
                .list();
    }

    /**
     * The tasks of its groups that an actor may see.
     *
     * @param kinds the kinds of roots
     * @param hidden elements whose tasks it may not see; at least one text, which may name none
     */
    record Shown(Set<ProcessRoot.Kind> kinds, Set<String> hidden) {}

    /** Returns one page of the tasks of these groups that are shown, the most urgent first. */
    List<OpenTask> ofGroups(Collection<String> groups, Shown shown, Pageable page) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return paged(OF_GROUPS, page)
                .param(
                        "kinds",
                        shown.kinds().stream().map(ProcessRoot.Kind::name).toList())
                .param("hidden", shown.hidden())
                .param("groups", groups)
                .query(OpenTasks::row)
                .list();
    }

    /** Counts the tasks of these groups that are shown. */
    int countOfGroups(Collection<String> groups, Shown shown) {
        if (groups.isEmpty()) {
            return 0;
        }
        return jdbc.sql(COUNT + OF_GROUPS)
                .param(
                        "kinds",
                        shown.kinds().stream().map(ProcessRoot.Kind::name).toList())
                .param("hidden", shown.hidden())
                .param("groups", groups)
                .query(Integer.class)
                .single();
    }

    List<OpenTask> ofRoot(UUID rootId, Pageable page) {
        return paged(" AND root_id = :root", page)
                .param("root", rootId)
                .query(OpenTasks::row)
                .list();
    }

    int countOfRoot(UUID rootId) {
        return jdbc.sql(COUNT + " AND root_id = ?")
                .param(rootId)
                .query(Integer.class)
                .single();
    }

    List<OpenTask> ofRoot(UUID rootId, UUID organisationId, Pageable page) {
        return paged(" AND root_id = :root AND organisation_id = :organisation", page)
                .param("root", rootId)
                .param("organisation", organisationId)
                .query(OpenTasks::row)
                .list();
    }

    int countOfRoot(UUID rootId, UUID organisationId) {
        return jdbc.sql(COUNT + " AND root_id = ? AND organisation_id = ?")
                .params(rootId, organisationId)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec paged(String where, Pageable page) {
        return jdbc.sql(SELECT + where + URGENT_FIRST + " LIMIT :size OFFSET :offset")
                .param("size", page.getPageSize())
                .param("offset", page.getOffset());
    }

    List<OpenTask> ofRoot(UUID rootId) {
        return jdbc.sql(SELECT + " AND root_id = ?" + URGENT_FIRST)
                .param(rootId)
                .query(OpenTasks::row)
                .list();
    }

    List<OpenTask> ofOrganisations(Collection<UUID> rootIds, Collection<UUID> organisationIds) {
        if (rootIds.isEmpty() || organisationIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " AND root_id IN (:roots) AND organisation_id IN (:organisations)")
                .param("roots", rootIds)
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

    List<RootAtStep> rootsAt(Set<String> elements, Set<String> processes, Instant now, Pageable page) {
        return jdbc.sql("SELECT root_kind, root_id, count(*) AS tasks, sum(if(due_at < :now, 1, 0)) AS late,"
                        + " min(created_at) AS since" + AT
                        + " GROUP BY root_kind, root_id ORDER BY late DESC, since, root_id"
                        + " LIMIT :size OFFSET :offset")
                .param("elements", elements)
                .param("processes", processes.isEmpty() ? Set.of("") : processes)
                .param("now", Timestamp.from(now))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> RootAtStep.of(
                        ProcessRoot.of(row),
                        "",
                        row.getLong("tasks"),
                        row.getLong("late"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    long countRootsAt(Set<String> elements, Set<String> processes) {
        return jdbc.sql("SELECT count(DISTINCT root_id)" + AT)
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
                ProcessRoot.of(row),
                row.getObject("subject_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("candidate_group"),
                row.getTimestamp("created_at").toInstant(),
                due == null ? null : due.toInstant());
    }
}
