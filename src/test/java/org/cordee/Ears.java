package org.cordee;

import java.util.concurrent.ScheduledFuture;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whoever hears of an act after its commit: letters, news, progress. A test of what the act itself leaves covers them, as
 * they take more time than the act, and forgets what was not heard. Chores by the clock go on: one that is left out once is
 * never due again, for all tests that follow.
 */
@Component
public final class Ears implements TaskDecorator {

    private volatile boolean covered;

    @Override
    public Runnable decorate(Runnable heard) {
        if (heard instanceof ScheduledFuture) {
            return heard;
        }
        return () -> {
            if (!covered) {
                heard.run();
            }
        };
    }

    public void cover() {
        covered = true;
    }

    public void uncover() {
        covered = false;
    }

    /** What nobody heard would be handed to everybody again half a minute later. */
    public static void forget(JdbcTemplate database) {
        database.update("DELETE FROM event_publication");
    }
}
