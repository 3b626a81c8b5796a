package org.cordee.process;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every task the due date of the domain, when the task appears and again when the deadline moved, and sends it to
 * the engine.
 */
@Component
@EnableResilientMethods
class AssigningDueDates {

    private final OpenTasks tasks;
    private final DueDates dates;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    AssigningDueDates(OpenTasks tasks, DueDates dates, ProcessEngine engine, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.dates = dates;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Computes and stores the due date in one transaction, in which the deadline cannot move: it moves before, and the
     * date is the new one, or after, and the follower of the deadline finds the row. Two threads that add one task at
     * once may deadlock: the one that the database rolled back tries again, and finds the row.
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 20, jitter = 10)
    void add(OpenTask asEngineKnowsIt, Map<String, Instant> timers) {
        OpenTask task = Objects.requireNonNull(transaction.execute(status -> {
            OpenTask dated = asEngineKnowsIt.dueAt(dates.of(asEngineKnowsIt));
            tasks.add(dated, timers);
            return dated;
        }));
        if (!Objects.equals(inMillis(task.dueAt()), inMillis(asEngineKnowsIt.dueAt()))) {
            sendDueDate(task);
        }
    }

    /** Truncates to milliseconds, the precision of the engine's dates. */
    private static @Nullable Instant inMillis(@Nullable Instant date) {
        return date == null ? null : date.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Updates the due dates of open tasks whose dates moved in the domain. */
    void updateDueDates(Iterable<OpenTask> open) {
        for (OpenTask task : open) {
            OpenTask dated = task.dueAt(dates.of(task));
            if (!Objects.equals(dated.dueAt(), task.dueAt())) {
                sendDueDate(dated);
                tasks.moveDue(dated.key(), dated.dueAt());
            }
        }
    }

    private void sendDueDate(OpenTask task) {
        if (task.dueAt() == null) {
            return;
        }
        try {
            engine.moveDueDate(task.key(), task.dueAt());
        } catch (TaskGone gone) {
            // The task was completed or cancelled in the meantime; the next refresh deletes its row.
            return;
        }
    }
}
