package org.cordee.benchmark.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.benchmark.LogLevels;
import org.cordee.engine.operaton.EngineDatabase;

/**
 * Runs one contender in its own JVM: reads "run N" or "count" line by line and answers on lines that begin with {@link
 * #ANSWER}; all other output is a log.
 */
final class ContenderMain {

    static final String ANSWER = "contender: ";
    private static final int POOL = 16;
    private static final long PATIENCE_MINUTES = 3;

    private final AtomicReference<CountDownLatch> running = new AtomicReference<>(new CountDownLatch(0));
    private final int threads;

    private ContenderMain(int threads) {
        this.threads = threads;
    }

    /**
     * Starts the contender. Arguments: kind, JDBC address, threads; {@code DB_USER} and {@code DB_PASSWORD} come from
     * the environment.
     */
    public static void main(String[] arguments) throws Exception {
        LogLevels.onlyWarnings();
        Thread.setDefaultUncaughtExceptionHandler(ContenderMain::giveUp);
        new ContenderMain(Integer.parseInt(arguments[2])).serve(Contender.Kind.valueOf(arguments[0]), arguments[1]);
        System.exit(0);
    }

    private void serve(Contender.Kind kind, String url) throws IOException, InterruptedException {
        EngineDatabase database =
                new EngineDatabase(url, System.getenv("DB_USER"), System.getenv("DB_PASSWORD"), POOL, null, null);
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (HikariDataSource pool = database.open();
                Contender contender = Contender.named(kind, pool, threads, this::ended)) {
            answer("ready");
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                answer(Long.toString(
                        line.equals("count")
                                ? contender.endedInHistory()
                                : round(contender, Integer.parseInt(line.substring("run ".length())))));
            }
        }
    }

    private void ended() {
        running.get().countDown();
    }

    /** Returns the nanoseconds from the first start to the last end. */
    private long round(Contender contender, int instances) throws InterruptedException {
        CountDownLatch open = new CountDownLatch(instances);
        running.set(open);
        ExecutorService starting = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        for (int number = 0; number < instances; number++) {
            int one = number;
            starting.execute(() -> contender.startInstance(one));
        }
        starting.shutdown();
        if (!open.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException(open.getCount() + " of " + instances + " instances did not end");
        }
        return System.nanoTime() - begin;
    }

    /** Stops the JVM when any thread fails: otherwise an instance would be missing and the round would never end. */
    private static void giveUp(Thread thread, Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    private static void answer(String text) {
        System.out.println(ANSWER + text);
    }
}
