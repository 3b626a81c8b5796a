package org.cordee.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Repeats database work of a start while the database does not answer, until a minute has passed. A database that dies
 * at the end of a start is restarted within seconds, and an exception would end the application instead.
 */
public final class StartupWork {

    private static final RetryTemplate WHILE_DATABASE_AWAY = new RetryTemplate(RetryPolicy.builder()
            .includes(
                    NonTransientDataAccessResourceException.class,
                    RecoverableDataAccessException.class,
                    TransientDataAccessException.class,
                    UncategorizedDataAccessException.class,
                    TransactionException.class)
            .delay(Duration.ofMillis(500))
            .maxRetries(Long.MAX_VALUE)
            .timeout(Duration.ofMinutes(1))
            .build());

    private StartupWork() {}

    /**
     * Runs the work; it must be idempotent.
     *
     * @throws RuntimeException the last exception of the work: at once when the database is not its cause
     */
    public static void run(Runnable work) {
        WHILE_DATABASE_AWAY.invoke(work);
    }

    /** Runs the work like {@link #run} and returns its result. */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        return WHILE_DATABASE_AWAY.invoke(work);
    }
}
