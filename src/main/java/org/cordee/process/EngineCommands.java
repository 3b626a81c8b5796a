package org.cordee.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Stores the commands for the engine (the outbox), with SQL by hand. Due times of attempts are machine time. */
@Component
class EngineCommands {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CommandSignal bell;

    EngineCommands(JdbcClient jdbc, JsonMapper json, CommandSignal bell) {
        this.jdbc = jdbc;
        this.json = json;
        this.bell = bell;
    }

    /** Writes the command in the current transaction; it can be sent after that transaction has committed. */
    void write(ProcessRoot root, CommandPayload order) {
        Instant now = Instant.now();
        jdbc.sql("""
            INSERT INTO engine_command (id, root_kind, root_id, consortium_id, kind, payload, state, written_at,
                next_attempt_at)
            VALUES (:id, :rootKind, :root, :consortium, :kind, :payload, 'WAITING', :now, :now)\
            """)
                .param("id", Ids.next())
                .param("rootKind", root.kind().name())
                .param("root", root.id())
                .param("consortium", root.consortiumId())
                .param("kind", order.kind().name())
                .param("payload", json.writeValueAsString(order))
                .param("now", now)
                .update();
        ringAfterCommit();
    }

    /**
     * Returns the oldest command that may be sent now and that no other claimer holds; its row is locked until the
     * transaction ends.
     */
    Optional<EngineCommand> claim() {
        return jdbc.sql("""
            SELECT sequence, id, root_kind, root_id, kind, payload, attempts FROM engine_command c
            WHERE state = 'WAITING' AND next_attempt_at <= :now
              AND NOT EXISTS (SELECT 1 FROM engine_command earlier
                  WHERE earlier.root_id = c.root_id AND earlier.state IN ('WAITING', 'FAILED')
                    AND earlier.sequence < c.sequence)
            ORDER BY sequence LIMIT 1 FOR UPDATE SKIP LOCKED\
            """).param("now", Instant.now()).query(this::command).optional();
    }

    void sent(EngineCommand command) {
        jdbc.sql("UPDATE engine_command SET state = 'SENT', last_error = NULL, attempts = attempts + 1"
                        + " WHERE sequence = ?")
                .param(command.sequence())
                .update();
    }

    void postpone(EngineCommand command, Instant nextAttempt, String reason) {
        jdbc.sql("UPDATE engine_command SET attempts = attempts + 1, next_attempt_at = ?, last_error = ?"
                        + " WHERE sequence = ?")
                .params(nextAttempt, shortened(reason), command.sequence())
                .update();
    }

    /** Marks the command as failed until an administrator retries it; later commands of its root wait behind it. */
    void failed(EngineCommand command, String reason) {
        jdbc.sql("UPDATE engine_command SET state = 'FAILED', attempts = attempts + 1, last_error = ?"
                        + " WHERE sequence = ?")
                .params(shortened(reason), command.sequence())
                .update();
    }

    /**
     * Makes a waiting or failed command due at once.
     *
     * @return false when there is no such command
     */
    boolean retry(long sequence) {
        boolean found = jdbc.sql("UPDATE engine_command SET state = 'WAITING', next_attempt_at = ?"
                                + " WHERE sequence = ? AND state IN ('WAITING', 'FAILED')")
                        .params(Instant.now(), sequence)
                        .update()
                == 1;
        ringAfterCommit();
        return found;
    }

    long count(String state) {
        return jdbc.sql("SELECT count(*) FROM engine_command WHERE state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    /** Returns the waiting and failed commands, failed ones first, then by age. */
    List<CommandRow> unsentRows(Pageable page) {
        return jdbc.sql("""
            SELECT sequence, root_kind, root_id, kind, state, attempts, written_at, next_attempt_at, last_error
            FROM engine_command WHERE state <> 'SENT' ORDER BY state, sequence LIMIT ? OFFSET ?\
            """)
                .params(page.getPageSize(), page.getOffset())
                .query(EngineCommands::unsent)
                .list();
    }

    private static CommandRow unsent(ResultSet row, int number) throws SQLException {
        ProcessRoot root = ProcessRoot.of(row);
        return new CommandRow(
                row.getLong("sequence"),
                root,
                root.consortiumId(),
                CommandPayload.Kind.valueOf(row.getString("kind")),
                "FAILED".equals(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getString("last_error"));
    }

    private EngineCommand command(ResultSet row, int number) throws SQLException {
        CommandPayload.Kind kind = CommandPayload.Kind.valueOf(row.getString("kind"));
        return new EngineCommand(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                ProcessRoot.of(row),
                json.readValue(row.getString("payload"), kind.type()),
                row.getInt("attempts"));
    }

    private void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bell.signal();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.signal();
            }
        });
    }

    private static String shortened(String reason) {
        return reason.length() > 1000 ? reason.substring(0, 1000) : reason;
    }
}
