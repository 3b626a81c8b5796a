package org.cordee.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database every two seconds, on a connection and a thread of its own, whether it answers. Pages and the
 * health check read the result instead of waiting for the pool: with a frozen database each would wait for a
 * connection, and soon no thread would be left.
 */
@Component
class DatabaseWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final long PAUSE_SECONDS = 2;
    private static final int PATIENCE_SECONDS = 5;

    /** A restart of the database within this time is only waited for. */
    private static final Duration BRIEF = Duration.ofSeconds(6);

    private final String url;
    private final String user;
    private final String password;
    private @Nullable Thread thread;
    private @Nullable Connection connection;
    private volatile @Nullable Long failingSince;
    private volatile boolean running;

    DatabaseWatch(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password) {
        this.url = DatabaseTimeouts.with(url, Duration.ofSeconds(PATIENCE_SECONDS));
        this.user = user;
        this.password = password;
    }

    /** Returns true while the database has not answered for more than a few seconds. */
    boolean isAway() {
        Long since = failingSince;
        return since != null && System.nanoTime() - since > BRIEF.toNanos();
    }

    @Override
    public void start() {
        running = true;
        Thread started = new Thread(this::watch, "database-watch");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    private void watch() {
        while (running) {
            ask();
            try {
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        close();
    }

    /** Asks the database once and records whether it answered. */
    void ask() {
        try {
            Connection current = connection;
            if (current == null) {
                current = DriverManager.getConnection(url, user, password);
                connection = current;
            }
            if (!current.isValid(PATIENCE_SECONDS)) {
                throw new SQLException("no answer within " + PATIENCE_SECONDS + " s");
            }
            if (failingSince != null) {
                LOG.info("the database answers again");
            }
            failingSince = null;
        } catch (SQLException away) {
            if (failingSince == null) {
                LOG.warn("the database does not answer: {}", away.toString());
                failingSince = System.nanoTime();
            }
            close();
        }
    }

    private void close() {
        Connection old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (SQLException gone) {
                LOG.debug("the connection was closed already", gone);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
        failingSince = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
