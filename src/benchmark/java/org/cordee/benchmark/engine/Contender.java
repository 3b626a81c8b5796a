package org.cordee.benchmark.engine;

import com.zaxxer.hikari.HikariDataSource;

/** An engine that runs the one-job process. Made ready when born; its workers work from then on. */
interface Contender extends AutoCloseable {

    /** What each of them may have in hand at once: what the product's workers take by default. */
    int JOBS_IN_HAND = 16;

    String JOB = "work";
    long LEASE_MILLIS = 60_000;

    /** @param ended is told of each instance that has ended */
    static Contender named(Kind kind, HikariDataSource pool, int threads, Runnable ended) {
        return switch (kind) {
            case CORDEE -> new CordeeContender(pool, threads, ended);
            case OPERATON -> new OperatonContender(pool, threads, ended);
            case FLOWABLE -> new FlowableContender(pool, threads, ended);
        };
    }

    /** Who competes. */
    enum Kind {
        CORDEE,
        OPERATON,
        FLOWABLE
    }

    /** Starts one instance with one variable. Called by many threads. */
    void startInstance(int number);

    /** How many ended instances its history knows. */
    long endedInHistory();

    @Override
    void close();
}
