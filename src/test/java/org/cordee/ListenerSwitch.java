package org.cordee;

import java.util.concurrent.ScheduledFuture;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Switches off the asynchronous event listeners (letters, notifications, progress) for tests that check only the act
 * itself, because they take more time than the act. Scheduled tasks still run: a skipped one would never be scheduled
 * again, also for all later tests.
 */
@Component
public final class ListenerSwitch implements TaskDecorator {

    private volatile boolean covered;

    @Override
    public Runnable decorate(Runnable task) {
        if (task instanceof ScheduledFuture) {
            return task;
        }
        return () -> {
            if (!covered) {
                task.run();
            }
        };
    }

    public void switchOff() {
        covered = true;
    }

    public void switchOn() {
        covered = false;
    }

    /** Deletes the unprocessed events, which would otherwise be sent to all listeners half a minute later. */
    public static void deleteUnprocessedEvents(JdbcTemplate database) {
        database.update("DELETE FROM event_publication");
    }
}
