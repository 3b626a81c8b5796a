package org.cordee.process.task;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which process instance carries which grouping, and until which deadline the engine watches over it. */
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

    /** The start message was accepted, or the deadline moved. */
    public void started(UUID consortiumId, Instant deadlineAt) {
        jdbc.sql("""
                        INSERT INTO process_link (consortium_id, started_at, deadline_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE deadline_at = VALUES(deadline_at)""").params(consortiumId, Instant.now(), deadlineAt).update();
    }

    /** The first job of the main process tells which instance it is. */
    public void carriedBy(UUID consortiumId, long processInstanceKey) {
        jdbc.sql("""
                        INSERT INTO process_link (consortium_id, process_instance_key, started_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE process_instance_key = VALUES(process_instance_key)""").params(consortiumId, processInstanceKey, Instant.now()).update();
    }

    /** A bid is open again after its end: the grouping is on its way until it ends once more. */
    public void reopened(UUID consortiumId) {
        jdbc.sql("UPDATE process_link SET ended_at = NULL WHERE consortium_id = ?")
                .param(consortiumId)
                .update();
    }

    /**
     * Another instance begins to carry the grouping; until its first job is done, what is to be told to it waits. The same
     * command again changes nothing.
     */
    public void restarted(UUID consortiumId, UUID byCommand, Instant deadlineAt) {
        jdbc.sql("""
                        UPDATE process_link SET process_instance_key = NULL, restarted_by = ?,
                               deadline_at = IF(ended_at IS NULL, ?, NULL)
                        WHERE consortium_id = ? AND (restarted_by IS NULL OR restarted_by <> ?)""").params(byCommand, deadlineAt, consortiumId, byCommand).update();
    }

    /** When the watch over the deadline looks next whether an alarm is due. */
    public void alarmAwaited(UUID consortiumId, Instant at) {
        jdbc.sql("""
                        INSERT INTO process_link (consortium_id, started_at, alarm_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE alarm_at = VALUES(alarm_at)""").params(consortiumId, Instant.now(), at).update();
    }

    /** The deadline's timer has rung and was answered; without a new deadline there is nothing left to wait for. */
    public void deadlineAnswered(UUID consortiumId) {
        jdbc.sql("UPDATE process_link SET deadline_at = NULL, alarm_at = NULL WHERE consortium_id = ?")
                .param(consortiumId)
                .update();
    }

    /** The grouping came to one of its ends. */
    public void ended(UUID consortiumId) {
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

    /** Whether any grouping is on its way, so that time must not run backwards. */
    public boolean anyRunning() {
        return jdbc.sql("SELECT count(*) FROM process_link WHERE ended_at IS NULL")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
