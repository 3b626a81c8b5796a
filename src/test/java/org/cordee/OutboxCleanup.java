package org.cordee;

import java.util.List;
import org.cordee.process.LeftProcesses;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Deletes the waiting engine commands of a test class after it ends. Many belong to rows without a process; each would
 * be retried for long, while commands of the next class wait. Failed event publications are deleted too, such as
 * letters to invented firms; and processes that the class left running end.
 */
final class OutboxCleanup implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        JdbcTemplate jdbc = test.getApplicationContext().getBean(JdbcTemplate.class);
        List<Object[]> waiting =
                jdbc.query("SELECT sequence FROM engine_command WHERE state = 'WAITING'", (row, number) ->
                        new Object[] {row.getLong(1)});
        // One by one, by the key, because the command sender locks one row at a time.
        waiting.forEach(one -> jdbc.update("DELETE FROM engine_command WHERE sequence = ?", one));
        jdbc.update("DELETE FROM event_publication WHERE status = 'FAILED'");
        LeftProcesses.end(test.getApplicationContext());
    }
}
