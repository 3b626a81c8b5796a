package org.cordee.process.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.cordee.process.engine.ProcessEngine;
import org.cordee.process.engine.TaskGone;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every task the domain's own date, when it appears and again when the deadline moved, and tells the engine. */
@Component
@EnableResilientMethods
class DatingTasks {

    private final OpenTasks tasks;
    private final DueDates dates;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    DatingTasks(OpenTasks tasks, DueDates dates, ProcessEngine engine, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.dates = dates;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Asking for the date and keeping it are one transaction, in which the deadline cannot move: it moves before, and the
     * date is the new one, or after, and whoever follows it finds the row. Two looks that note one task at once may lock each
     * other out: the one that the database gave up tries again, and finds the row there.
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 20, jitter = 10)
    void add(OpenTask asEngineKnowsIt, Map<String, Instant> timers) {
        OpenTask task = Objects.requireNonNull(transaction.execute(status -> {
            OpenTask dated = asEngineKnowsIt.dueAt(dates.of(asEngineKnowsIt));
            tasks.add(dated, timers);
            return dated;
        }));
        if (!Objects.equals(inMillis(task.dueAt()), inMillis(asEngineKnowsIt.dueAt()))) {
            tell(task);
        }
    }

    /** As finely as engines keep dates. */
    private static @Nullable Instant inMillis(@Nullable Instant date) {
        return date == null ? null : date.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Every open task of a grouping whose deadline moved. */
    void follow(Iterable<OpenTask> open) {
        for (OpenTask task : open) {
            OpenTask dated = task.dueAt(dates.of(task));
            if (!Objects.equals(dated.dueAt(), task.dueAt())) {
                tell(dated);
                tasks.moveDue(dated.key(), dated.dueAt());
            }
        }
    }

    private void tell(OpenTask task) {
        if (task.dueAt() == null) {
            return;
        }
        try {
            engine.moveDueDate(task.key(), task.dueAt());
        } catch (TaskGone gone) {
            // Done or cancelled between the two looks: the next one takes its row away.
            return;
        }
    }
}
