package org.cordee.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the reminders of each open task with SQL by hand, beside the rows of the inbox. A task that is opened anew, as
 * for a second version of a section, starts at zero.
 */
@Component
public class TaskReminders {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    TaskReminders(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sends an automatic reminder of a task unless the task had its reminders already, and counts it.
     *
     * @param send the use case, which returns false when its domain refuses the reminder
     */
    @Transactional
    public void sendAutomatic(UserTask task, ProcessRoot root, UUID subjectId, BooleanSupplier send) {
        Instant now = clock.now();
        Optional<Long> open = lock(task, subjectId);
        if (open.isPresent() && of(open.get()).refusal(now) != null) {
            return;
        }
        if (send.getAsBoolean()) {
            add(task, root, subjectId, now);
        }
    }

    /** Locks the task's row of the inbox, so that of two reminders at once the later one counts the earlier one. */
    private Optional<Long> lock(UserTask task, UUID subjectId) {
        return jdbc.sql("SELECT user_task_key FROM open_task WHERE subject_id = ? AND element_id = ?"
                        + " ORDER BY user_task_key DESC LIMIT 1 FOR UPDATE")
                .params(subjectId, task.elementId())
                .query(Long.class)
                .optional();
    }

    /** Locks the row of one open task; empty when it is no task of this consortium, or is done. */
    Optional<UUID> lock(UUID consortiumId, long key) {
        return jdbc.sql("SELECT subject_id FROM open_task WHERE user_task_key = ? AND root_id = ? FOR UPDATE")
                .params(key, consortiumId)
                .query(UUID.class)
                .optional();
    }

    /** Counts the reminders of a locked task; a locking read, so that it sees what committed meanwhile. */
    SentReminders of(long key) {
        Instant[] last = new Instant[1];
        int[] number = new int[1];
        jdbc.sql("SELECT reminder.sent_at FROM open_task task"
                        + " JOIN task_reminder reminder USING (subject_id, element_id)"
                        + " WHERE task.user_task_key = ? AND reminder.sent_at >= task.created_at"
                        + " ORDER BY reminder.sent_at FOR UPDATE")
                .param(key)
                .query((ResultSet row) -> {
                    number[0]++;
                    last[0] = row.getTimestamp(1).toInstant();
                });
        return new SentReminders(number[0], last[0]);
    }

    /** Returns task key to reminders for the open tasks of a consortium; a task without any has no entry. */
    Map<Long, SentReminders> ofConsortium(UUID consortiumId) {
        Map<Long, SentReminders> sent = new HashMap<>();
        jdbc.sql("SELECT task.user_task_key, count(*), max(reminder.sent_at)"
                        + " FROM open_task task JOIN task_reminder reminder USING (subject_id, element_id)"
                        + " WHERE task.root_id = ? AND reminder.sent_at >= task.created_at"
                        + " GROUP BY task.user_task_key")
                .param(consortiumId)
                .query((ResultSet row) -> {
                    sent.put(row.getLong(1), new SentReminders(row.getInt(2), instant(row, 3)));
                });
        return sent;
    }

    void add(UserTask task, ProcessRoot root, UUID subjectId, Instant at) {
        jdbc.sql("INSERT INTO task_reminder (id, root_id, consortium_id, element_id, subject_id, sent_at)"
                        + " VALUES (:id, :root, :consortium, :element, :subject, :at)")
                .param("id", Ids.next())
                .param("root", root.id())
                .param("consortium", root.consortiumId())
                .param("element", task.elementId())
                .param("subject", subjectId)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
