package org.cordee.engine.runtime;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.cordee.engine.operaton.EventNames;
import org.cordee.engine.operaton.JsonValues;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores published messages until their time to live (business time) is over. */
final class MessageBuffer {

    /** The name and the correlation key of a buffered message. */
    record MessageAddress(String name, String correlationKey) {}

    private final JdbcTemplate jdbc;

    MessageBuffer(DataSource engineDatabase) {
        this.jdbc = new JdbcTemplate(engineDatabase);
    }

    /**
     * Deletes messages without time to live. They are stored only during delivery; rows left by a crash are useless.
     */
    void deleteWithoutTimeToLive() {
        jdbc.update("DELETE FROM cordee_message WHERE fleeting");
    }

    /**
     * Stores a message and commits. A message without time to live is visible to its publisher only. Returns false if a
     * message with the same id is still buffered under this name and correlation key.
     */
    boolean store(BufferedMessage message, @Nullable String messageId, Instant now, Instant expiresAt) {
        removeExpired(now);
        try {
            jdbc.update(
                    "INSERT INTO cordee_message (message_key, name, correlation_key, message_id, variables, expires_at, fleeting)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    message.key(),
                    message.name(),
                    message.correlationKey(),
                    messageId == null || messageId.isEmpty() ? null : messageId,
                    JsonValues.write(message.variables()),
                    Timestamp.from(expiresAt),
                    !expiresAt.isAfter(now));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void remove(long messageKey) {
        jdbc.update("DELETE FROM cordee_message WHERE message_key = ?", messageKey);
    }

    void removeExpired(Instant now) {
        jdbc.update("DELETE FROM cordee_message WHERE NOT fleeting AND expires_at <= ?", Timestamp.from(now));
    }

    /**
     * Returns the buffered messages in the order of publication. The message being published now is included even
     * without time to live.
     */
    List<BufferedMessage> buffered(MessageAddress address, Instant now, long includingKey) {
        return jdbc.query(
                "SELECT message_key, variables FROM cordee_message WHERE name = ? AND correlation_key = ?"
                        + " AND (NOT fleeting AND expires_at > ? OR message_key = ?) ORDER BY message_key",
                (row, number) -> new BufferedMessage(
                        row.getLong(1), address.name(), address.correlationKey(), variables(row.getString(2))),
                address.name(),
                address.correlationKey(),
                Timestamp.from(now),
                includingKey);
    }

    /**
     * Returns the addresses of messages for which an execution waits or a start event exists and whose process has not
     * received them.
     */
    List<MessageAddress> awaited(Instant now) {
        return jdbc.query(
                """
                SELECT DISTINCT m.name, m.correlation_key FROM cordee_message m
                  JOIN ACT_RU_EVENT_SUBSCR s
                    ON s.EVENT_NAME_ = CONVERT(CONCAT(m.name, ?, m.correlation_key) USING utf8mb3) COLLATE utf8mb3_bin
                  JOIN ACT_RU_EXECUTION i ON i.ID_ = s.PROC_INST_ID_
                  JOIN ACT_RE_PROCDEF d ON d.ID_ = i.PROC_DEF_ID_
                 WHERE NOT m.fleeting AND m.expires_at > ? AND s.EVENT_TYPE_ = 'message'
                   AND NOT EXISTS (SELECT 1 FROM cordee_message_delivery had
                                    WHERE had.message_key = m.message_key AND had.process_id = d.KEY_)
                UNION
                SELECT DISTINCT m.name, m.correlation_key FROM cordee_message m
                  JOIN ACT_RU_EVENT_SUBSCR s
                    ON s.EVENT_NAME_ = CONVERT(m.name USING utf8mb3) COLLATE utf8mb3_bin
                  JOIN ACT_RE_PROCDEF d ON d.ID_ = s.CONFIGURATION_
                 WHERE NOT m.fleeting AND m.expires_at > ? AND s.EVENT_TYPE_ = 'message' AND s.EXECUTION_ID_ IS NULL
                   AND NOT EXISTS (SELECT 1 FROM cordee_message_delivery had
                                    WHERE had.message_key = m.message_key AND had.process_id = d.KEY_)""",
                (row, number) -> new MessageAddress(row.getString(1), row.getString(2)),
                String.valueOf(EventNames.SEPARATOR),
                Timestamp.from(now),
                Timestamp.from(now));
    }

    List<MessageAddress> addressesOf(String name, Instant now) {
        return jdbc.query(
                "SELECT DISTINCT correlation_key FROM cordee_message WHERE name = ? AND NOT fleeting AND expires_at > ?",
                (row, number) -> new MessageAddress(name, row.getString(1)),
                name,
                Timestamp.from(now));
    }

    Set<String> deliveredTo(long messageKey) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT process_id FROM cordee_message_delivery WHERE message_key = ?", String.class, messageKey));
    }

    @SuppressWarnings("unchecked") // variables are always written as an object
    private static Map<String, Object> variables(String json) {
        Object read = JsonValues.read(json);
        return read instanceof Map ? (Map<String, Object>) read : new LinkedHashMap<>();
    }
}
