package org.cordee.play;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each step once: the step and its mark are one transaction. */
@Component
class DemoSteps {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DemoSteps(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void once(String name, Runnable step) {
        transaction.executeWithoutResult(status -> {
            if (mark(name)) {
                step.run();
            }
        });
    }

    /** Marks a step as done that can no longer be done. */
    void skip(String name) {
        transaction.executeWithoutResult(status -> mark(name));
    }

    private boolean mark(String name) {
        return jdbc.update("INSERT IGNORE INTO demo_step (name, done_at) VALUES (?, UTC_TIMESTAMP(6))", name) == 1;
    }

    boolean isDone(String name) {
        Integer marks = jdbc.queryForObject("SELECT COUNT(*) FROM demo_step WHERE name = ?", Integer.class, name);
        return marks != null && marks > 0;
    }

    /** Returns when the step was done, to the minute. */
    Instant doneAt(String name) {
        Timestamp at = jdbc.queryForObject("SELECT done_at FROM demo_step WHERE name = ?", Timestamp.class, name);
        if (at == null) {
            throw new IllegalStateException("step " + name + " is not done");
        }
        return at.toInstant().truncatedTo(ChronoUnit.MINUTES);
    }
}
