package org.cordee.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the answers already given, for a week of machine time. */
@Component
class StoredAnswers {

    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;

    StoredAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IdempotentAnswer> find(IdempotentCall call) {
        return jdbc.sql("""
            SELECT request_hash, status, shown_once, content_type, location, body FROM idempotent_request
            WHERE principal = ? AND request_key = ? AND status > 0\
            """)
                .params(call.principal(), call.key())
                .query((row, number) -> new IdempotentAnswer(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        row.getBoolean("shown_once"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body") == null ? new byte[0] : row.getBytes("body")))
                .optional();
    }

    /** Reserves the key inside the command's transaction; a second call waits here until the first has committed. */
    void reserve(IdempotentCall call) {
        jdbc.sql("""
            INSERT INTO idempotent_request (principal, request_key, request_hash, status, created_at)
            VALUES (?, ?, ?, 0, ?)\
            """)
                .params(call.principal(), call.key(), call.fingerprint(), Timestamp.from(Instant.now()))
                .update();
    }

    void answer(IdempotentCall call, IdempotentAnswer answer) {
        jdbc.sql("""
            UPDATE idempotent_request
            SET status = ?, shown_once = ?, content_type = ?, location = ?, body = ?
            WHERE principal = ? AND request_key = ?\
            """)
                .param(answer.status())
                .param(answer.shownOnce())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.body())
                .param(call.principal())
                .param(call.key())
                .update();
    }

    /**
     * Stores a refusal in a transaction of its own, because the refused command rolled back and the reserved key with
     * it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void storeRefusal(IdempotentCall call, IdempotentAnswer refusal) {
        jdbc.sql("""
            INSERT INTO idempotent_request
              (principal, request_key, request_hash, status, content_type, location, body, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE principal = principal\
            """)
                .param(call.principal())
                .param(call.key())
                .param(call.fingerprint())
                .param(refusal.status())
                .param(refusal.contentType())
                .param(refusal.location())
                .param(refusal.body())
                .param(Timestamp.from(Instant.now()))
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetOld() {
        jdbc.sql("DELETE FROM idempotent_request WHERE created_at < ?")
                .param(Timestamp.from(Instant.now().minus(KEPT)))
                .update();
    }
}
