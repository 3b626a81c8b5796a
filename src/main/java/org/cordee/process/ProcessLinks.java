package org.cordee.process;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores which process instance carries a consortium, and which deadline the engine watches for it. */
@Component
public class ProcessLinks {

    private final JdbcClient jdbc;

    ProcessLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isStarted(UUID consortiumId) {
        return jdbc.sql("SELECT count(*) FROM process_link WHERE consortium_id = ?")
                        .param(consortiumId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Records that the start message was accepted, or that the deadline moved. */
    public void recordStart(UUID consortiumId, Instant deadlineAt) {
        jdbc.sql("""
                        INSERT INTO process_link (consortium_id, started_at, deadline_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE deadline_at = VALUES(deadline_at)""").params(consortiumId, Instant.now(), deadlineAt).update();
    }

    /** Records the instance of the main process; its first job reports it. */
    public void recordInstance(UUID consortiumId, long processInstanceKey) {
        jdbc.sql("""
                        INSERT INTO process_link (consortium_id, process_instance_key, started_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE process_instance_key = VALUES(process_instance_key)""").params(consortiumId, processInstanceKey, Instant.now()).update();
    }

    /** Records that the bid is open again after its end: the consortium is running until it ends once more. */
    public void recordReopening(UUID consortiumId) {
        jdbc.sql("UPDATE process_link SET ended_at = NULL WHERE consortium_id = ?")
                .param(consortiumId)
                .update();
    }

    /**
     * Records that another instance starts to carry the consortium; until its first job is done, commands for it wait.
     * The same command again changes nothing.
     */
    public void recordRestart(UUID consortiumId, UUID byCommand, Instant deadlineAt) {
        jdbc.sql("""
                        UPDATE process_link SET process_instance_key = NULL, restarted_by = ?,
                               deadline_at = IF(ended_at IS NULL, ?, NULL)
                        WHERE consortium_id = ? AND (restarted_by IS NULL OR restarted_by <> ?)""").params(byCommand, deadlineAt, consortiumId, byCommand).update();
    }

    /** Records when the deadline watch next checks whether an alarm is due. */
    public void recordNextAlarm(UUID consortiumId, Instant at) {
        jdbc.sql("""
                        INSERT INTO process_link (consortium_id, started_at, alarm_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE alarm_at = VALUES(alarm_at)""").params(consortiumId, Instant.now(), at).update();
    }

    /**
     * Records that the deadline's timer has fired and was answered; without a new deadline nothing is left to wait for.
     */
    public void recordDeadlineAnswered(UUID consortiumId) {
        jdbc.sql("UPDATE process_link SET deadline_at = NULL, alarm_at = NULL WHERE consortium_id = ?")
                .param(consortiumId)
                .update();
    }

    /** Records that the consortium came to one of its ends. */
    public void recordEnd(UUID consortiumId) {
        jdbc.sql("UPDATE process_link SET ended_at = ?, deadline_at = NULL, alarm_at = NULL WHERE consortium_id = ?")
                .params(Instant.now(), consortiumId)
                .update();
    }

    public OptionalLong instanceOf(UUID consortiumId) {
        return jdbc
                .sql("SELECT process_instance_key FROM process_link"
                        + " WHERE consortium_id = ? AND process_instance_key IS NOT NULL")
                .param(consortiumId)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Returns true when a consortium is running that is none of these. */
    boolean anyRunningBeside(Set<UUID> own) {
        return jdbc
                .sql("SELECT consortium_id FROM process_link WHERE ended_at IS NULL LIMIT ?")
                .param(own.size() + 1)
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(running -> !own.contains(running));
    }

    /** Returns true when any consortium is running, so that time must not move backwards. */
    public boolean anyRunning() {
        return jdbc.sql("SELECT count(*) FROM process_link WHERE ended_at IS NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
