package org.cordee.demo;

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
            int marked = jdbc.update("INSERT IGNORE INTO demo_step (name, done_at) VALUES (?, UTC_TIMESTAMP(6))", name);
            if (marked == 1) {
                step.run();
            }
        });
    }
}
