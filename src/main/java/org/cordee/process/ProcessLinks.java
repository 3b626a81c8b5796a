package org.cordee.process;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores which process instance carries a root, and which timers the engine watches for it: the deadline and alarms of a
 * consortium, and the wait of a process without a task. With SQL by hand, because each method is one statement that
 * tolerates a repetition.
 */
@Component
public class ProcessLinks {

    private static final String ADD = "INSERT INTO process_link (root_kind, root_id, consortium_id, ";

    private final JdbcClient jdbc;

    ProcessLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns true when the engine has accepted the message that starts the process of the root. */
    public boolean isStarted(ProcessRoot root) {
        return jdbc.sql("SELECT count(*) FROM process_link WHERE root_id = ? AND started_at IS NOT NULL")
                        .param(root.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Returns true when the root came to its end and was not reopened since. */
    boolean isEnded(ProcessRoot root) {
        return jdbc.sql("SELECT count(*) FROM process_link WHERE root_id = ? AND ended_at IS NOT NULL")
                        .param(root.id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Records that the start message was accepted, or that the deadline moved.
     *
     * @param deadlineAt the deadline that the engine watches beside the process; null for a process without one
     */
    public void recordStart(ProcessRoot root, @Nullable Instant deadlineAt) {
        add(
                        root,
                        "started_at, deadline_at) VALUES (:kind, :root, :consortium, :now, :deadline)"
                                + " ON DUPLICATE KEY UPDATE started_at = COALESCE(started_at, VALUES(started_at)),"
                                + " deadline_at = VALUES(deadline_at)")
                .param("now", Instant.now())
                .param("deadline", deadlineAt)
                .update();
    }

    /** Records the instance of the root's process; its first job reports it. */
    public void recordInstance(ProcessRoot root, long processInstanceKey) {
        add(
                        root,
                        "started_at, process_instance_key) VALUES (:kind, :root, :consortium, :now, :instance)"
                                + " ON DUPLICATE KEY UPDATE started_at = COALESCE(started_at, VALUES(started_at)),"
                                + " process_instance_key = VALUES(process_instance_key)")
                .param("now", Instant.now())
                .param("instance", processInstanceKey)
                .update();
    }

    /** Records that the root goes on after its end, as an open bid does: it is running until it ends once more. */
    public void recordReopening(ProcessRoot root) {
        jdbc.sql("UPDATE process_link SET ended_at = NULL WHERE root_id = ?")
                .param(root.id())
                .update();
    }

    /**
     * Records that another instance starts to carry the root; until its first job is done, commands for it wait. The
     * same command again changes nothing.
     */
    public void recordRestart(ProcessRoot root, UUID byCommand, @Nullable Instant deadlineAt) {
        jdbc.sql("""
                        UPDATE process_link SET process_instance_key = NULL, restarted_by = :command,
                               deadline_at = IF(ended_at IS NULL, :deadline, NULL)
                        WHERE root_id = :root AND (restarted_by IS NULL OR restarted_by <> :command)""")
                .param("command", byCommand)
                .param("deadline", deadlineAt)
                .param("root", root.id())
                .update();
    }

    /** Records when the deadline watch next checks whether an alarm is due. */
    public void recordNextAlarm(ProcessRoot root, Instant at) {
        add(
                        root,
                        "started_at, alarm_at) VALUES (:kind, :root, :consortium, :now, :alarm)"
                                + " ON DUPLICATE KEY UPDATE alarm_at = VALUES(alarm_at)")
                .param("now", Instant.now())
                .param("alarm", at)
                .update();
    }

    /**
     * Records that the deadline's timer has fired and was answered; without a new deadline nothing is left to wait for.
     */
    public void recordDeadlineAnswered(ProcessRoot root) {
        jdbc.sql("UPDATE process_link SET deadline_at = NULL, alarm_at = NULL WHERE root_id = ?")
                .param(root.id())
                .update();
    }

    /**
     * Records that the process waits for a timer while no task is open: it is not stuck before that instant. The job in
     * front of the timer calls this.
     *
     * @param until business time at which the timer fires
     */
    public void recordWait(ProcessRoot root, Instant until) {
        jdbc.sql("UPDATE process_link SET waits_until = ? WHERE root_id = ?")
                .params(until, root.id())
                .update();
    }

    /** Records that the wait is over, by its timer or by a message; the first job behind it calls this. */
    public void recordWaitOver(ProcessRoot root) {
        jdbc.sql("UPDATE process_link SET waits_until = NULL WHERE root_id = ?")
                .param(root.id())
                .update();
    }

    /** Records that the root came to one of its ends, which may be before the engine has accepted its start. */
    public void recordEnd(ProcessRoot root) {
        add(
                        root,
                        "ended_at) VALUES (:kind, :root, :consortium, :now)"
                                + " ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at), deadline_at = NULL, alarm_at = NULL,"
                                + " waits_until = NULL")
                .param("now", Instant.now())
                .update();
    }

    private JdbcClient.StatementSpec add(ProcessRoot root, String columnsAndValues) {
        return jdbc.sql(ADD + columnsAndValues)
                .param("kind", root.kind().name())
                .param("root", root.id())
                .param("consortium", root.consortiumId());
    }

    /** Returns the key of the instance that carries the root; empty until its first job has reported it. */
    public OptionalLong instanceOf(ProcessRoot root) {
        return jdbc
                .sql("SELECT process_instance_key FROM process_link"
                        + " WHERE root_id = ? AND process_instance_key IS NOT NULL")
                .param(root.id())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Returns true when a root is running that is none of these. */
    boolean anyRunningBeside(Set<UUID> own) {
        return jdbc
                .sql("SELECT root_id FROM process_link WHERE ended_at IS NULL LIMIT ?")
                .param(own.size() + 1)
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(running -> !own.contains(running));
    }

    /** Returns true when any root is running, so that time must not move backwards. */
    public boolean anyRunning() {
        return jdbc.sql("SELECT count(*) FROM process_link WHERE ended_at IS NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
