package org.cordee;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * After a class nobody waits for what its groupings still had to tell the engine: many are rows without a process, and each
 * of their orders is looked after with patience while those of the next class stand in the queue. Nor is anybody told again
 * what could not be heard, as a letter to firms that a test made up.
 */
final class EmptiedOutbox implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        JdbcTemplate jdbc = test.getApplicationContext().getBean(JdbcTemplate.class);
        List<Object[]> waiting =
                jdbc.query("SELECT sequence FROM engine_command WHERE state = 'WAITING'", (row, number) ->
                        new Object[] {row.getLong(1)});
        // One by one, by the key: a claimer holds one row at a time.
        waiting.forEach(one -> jdbc.update("DELETE FROM engine_command WHERE sequence = ?", one));
        jdbc.update("DELETE FROM event_publication WHERE status = 'FAILED'");
    }
}
