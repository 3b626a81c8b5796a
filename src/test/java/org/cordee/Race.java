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

/** Two acts at the same moment, each in a thread and a transaction of its own. */
public final class Race {

    /** Of the whole server: when another JVM's race waits at that very moment, the two follow one another instead. */
    private static final String WAITING = "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'";

    private Race() {}

    /** What each answered, or the key of its refusal; anything else fails the test. Nobody knows who is first. */
    public static List<Object> between(Callable<?> one, Callable<?> other) {
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

    /** The same with the order settled: the first has acted and not committed when the second comes and must wait. */
    public static List<Object> overlapping(ApplicationContext house, Callable<?> first, Callable<?> second) {
        TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        JdbcTemplate database = house.getBean(JdbcTemplate.class);
        CountDownLatch acted = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        return both(
                () -> {
                    try {
                        return transaction.execute(status -> {
                            Object answer = called(first);
                            acted.countDown();
                            untilSomebodyWaits(database, answered);
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

    /** An act that answers nothing answers that it is done. */
    public static Callable<Object> done(Runnable act) {
        return () -> {
            act.run();
            return "done";
        };
    }

    /** What an act alone answers, or the key of its refusal. */
    public static Object heard(Callable<?> act) {
        try {
            return act.call();
        } catch (Exception refused) {
            return word(refused);
        }
    }

    private static void untilSomebodyWaits(JdbcTemplate database, CountDownLatch answered) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(20))
                .until(() -> answered.getCount() == 0
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

    /** What the pages and the API say of a refusal; whatever else broke would be a failure to its reader, too. */
    private static String word(Throwable refusal) {
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
            return word(failed.getCause());
        } catch (Exception late) {
            throw new AssertionError(late);
        }
    }
}
