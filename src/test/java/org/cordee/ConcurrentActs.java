package org.cordee;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs two acts at the same moment, each in a thread and a transaction of its own. */
public final class ConcurrentActs {

    /**
     * Counts for the whole server: when a test in another JVM waits at that moment, the two acts may run one after the
     * other instead.
     */
    private static final String WAITING = "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'";

    private ConcurrentActs() {}

    /** Returns the answer of each, or the key of its refusal; any other failure fails the test. The order is random. */
    public static List<Object> atOnce(Callable<?> one, Callable<?> other) {
        CyclicBarrier barrier = new CyclicBarrier(2);
        return both(
                () -> {
                    barrier.await();
                    return one.call();
                },
                () -> {
                    barrier.await();
                    return other.call();
                });
    }

    /** Runs both in a fixed order: the first has acted and not committed when the second starts and must wait. */
    public static List<Object> inOrder(ApplicationContext application, Callable<?> first, Callable<?> second) {
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        JdbcTemplate database = application.getBean(JdbcTemplate.class);
        List<SampleLocks> samples =
                application.getBeanProvider(SampleLocks.class).stream().toList();
        CountDownLatch acted = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        return both(
                () -> {
                    try {
                        return transaction.execute(status -> {
                            Object answer = called(first);
                            acted.countDown();
                            untilOneWaits(database, samples, answered);
                            return answer;
                        });
                    } finally {
                        acted.countDown();
                    }
                },
                () -> {
                    acted.await();
                    try {
                        return second.call();
                    } finally {
                        answered.countDown();
                    }
                });
    }

    /** Wraps an act without a result; its answer is "done". */
    public static Callable<Object> done(Runnable act) {
        return () -> {
            act.run();
            return "done";
        };
    }

    /** Returns the answer of a single act, or the key of its refusal. */
    public static Object resultOf(Callable<?> act) {
        try {
            return act.call();
        } catch (Exception refused) {
            return codeOf(refused);
        }
    }

    private static void untilOneWaits(JdbcTemplate database, List<SampleLocks> samples, CountDownLatch answered) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> answered.getCount() == 0
                        || samples.stream().anyMatch(SampleLocks::isAwaited)
                        || database.queryForObject(WAITING, (row, n) -> row.getInt("Value")) > 0);
    }

    private static Object called(Callable<?> act) {
        try {
            return act.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Object> both(Callable<Object> one, Callable<Object> other) {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Object> first = two.submit(one);
            Future<Object> second = two.submit(other);
            return List.of(answer(first), answer(second));
        } finally {
            two.shutdownNow();
        }
    }

    /** Returns the code that pages and API show for a refusal; any other exception fails the test. */
    private static String codeOf(Throwable refusal) {
        if (refusal instanceof RuleViolation no) {
            return no.key();
        }
        if (refusal instanceof NotFound) {
            return "not-found";
        }
        if (refusal instanceof OptimisticLockingFailureException) {
            return "overtaken";
        }
        throw new AssertionError(refusal);
    }

    private static Object answer(Future<Object> running) {
        try {
            return running.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return codeOf(failed.getCause());
        } catch (Exception late) {
            throw new AssertionError(late);
        }
    }
}
