package org.cordee.benchmark.engine;

import com.zaxxer.hikari.HikariDataSource;

/** An engine that runs the one-job process. The constructor prepares it; its workers run from then on. */
interface Contender extends AutoCloseable {

    /** The number of jobs each contender may work on at once: the default of the product's workers. */
    int JOBS_IN_HAND = 16;

    String JOB = "work";
    long LEASE_MILLIS = 60_000;

    /**
     * Creates a contender by its name.
     *
     * @param ended called for each instance that has ended
     */
    static Contender named(Kind kind, HikariDataSource pool, int threads, Runnable ended) {
        return switch (kind) {
            case CORDEE -> new CordeeContender(pool, threads, ended);
            case OPERATON -> new OperatonContender(pool, threads, ended);
            case FLOWABLE -> new FlowableContender(pool, threads, ended);
        };
    }

    /** The engines that are compared. */
    enum Kind {
        CORDEE,
        OPERATON,
        FLOWABLE
    }

    /** Starts one instance with one variable. Called by many threads. */
    void startInstance(int number);

    /** Returns the number of ended instances in its history. */
    long endedInHistory();

    @Override
    void close();
}
