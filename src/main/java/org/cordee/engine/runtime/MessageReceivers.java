package org.cordee.engine.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the receivers of a message: waiting executions, and process definitions with a message start event. */
final class MessageReceivers {

    record WaitingExecution(String processId, String executionId, String processInstanceKey, String rootInstanceKey) {}

    record MessageStart(String processId, String definitionKey) {}

    private final JdbcTemplate jdbc;

    MessageReceivers(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    /** Returns the waiting executions, the oldest first. */
    List<WaitingExecution> catching(String eventName) {
        return jdbc.query(
                """
                SELECT d.KEY_, s.EXECUTION_ID_, s.PROC_INST_ID_, i.ROOT_PROC_INST_ID_
                  FROM ACT_RU_EVENT_SUBSCR s
                  JOIN ACT_RU_EXECUTION i ON i.ID_ = s.PROC_INST_ID_
                  JOIN ACT_RE_PROCDEF d ON d.ID_ = i.PROC_DEF_ID_
                 WHERE s.EVENT_NAME_ = ? AND s.EVENT_TYPE_ = 'message' AND s.EXECUTION_ID_ IS NOT NULL
                 ORDER BY s.CREATED_, s.ID_""",
                (row, number) ->
                        new WaitingExecution(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                eventName);
    }

    List<MessageStart> starting(String messageName) {
        return jdbc.query("""
                SELECT d.KEY_, d.ID_ FROM ACT_RU_EVENT_SUBSCR s JOIN ACT_RE_PROCDEF d ON d.ID_ = s.CONFIGURATION_
                 WHERE s.EVENT_NAME_ = ? AND s.EVENT_TYPE_ = 'message' AND s.EXECUTION_ID_ IS NULL ORDER BY s.ID_""", (row, number) -> new MessageStart(row.getString(1), row.getString(2)), messageName);
    }

    /**
     * Returns the root instances that still move: one of their steps will run without a command. Such a step may open the
     * subscription that a message is meant for.
     */
    Set<String> moving() {
        return new HashSet<>(jdbc.queryForList("""
                SELECT DISTINCT e.ROOT_PROC_INST_ID_ FROM ACT_RU_JOB j
                  JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
                 WHERE j.HANDLER_TYPE_ = 'async-continuation' AND j.RETRIES_ > 0""", String.class));
    }

    /**
     * Returns true while an instance started with this correlation key runs: a message starts no second instance of a
     * process meanwhile.
     */
    boolean startIsLocked(String processId, String correlationKey) {
        return !correlationKey.isEmpty()
                && !jdbc.queryForList(
                                "SELECT 1 FROM cordee_message_start m JOIN ACT_RU_EXECUTION e"
                                        + " ON e.ID_ = m.process_instance_key"
                                        + " WHERE m.process_id = ? AND m.correlation_key = ?",
                                processId,
                                correlationKey)
                        .isEmpty();
    }
}
