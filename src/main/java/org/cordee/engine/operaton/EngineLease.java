package org.cordee.engine.operaton;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.StartupRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that one node at a time runs the engine on a schema: two would execute each other's jobs and use different
 * clocks. It is a lock of the database server on a connection of its own. The server releases it at once when the
 * node's process dies, and within a minute when its machine fails.
 */
final class EngineLease {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLease.class);
    private static final String NAME = "CONCAT('cordee-engine-', DATABASE())";
    private static final int LOOK_AGAIN_SECONDS = 1;

    private final EngineDatabase database;
    private @Nullable Connection holder;
    private long holderId;
    private volatile boolean ending;

    EngineLease(EngineDatabase database) {
        this.database = database;
    }

    /**
     * Waits until this node may run the engine.
     * @throws StartupRefused when the node is stopped while it waits
     */
    void await() {
        // Spring's own shutdown hook waits for the startup, and the startup waits here.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true));
        if (take(0)) {
            return;
        }
        LOG.info("another node runs the process engine on this database: this one waits and takes over when it ends");
        while (!takeWhenThere()) {
            if (ending) {
                throw new StartupRefused("Stopped while another node runs the process engine.");
            }
        }
        LOG.info("process engine taken over");
    }

    /** Tries to take the lock. A restart of the database must not end a waiting node. */
    private boolean takeWhenThere() {
        try {
            return take(LOOK_AGAIN_SECONDS);
        } catch (IllegalStateException away) {
            LOG.warn(
                    "the database cannot be asked for the lock of the process engine, trying again: {}",
                    away.toString());
            pause();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(LOOK_AGAIN_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns true while this node may run the engine. A lock lost with its connection is taken again if no other node
     * was faster. A server that has not noticed the end of that connection still holds the lock for it; then no other
     * node can have it either.
     */
    synchronized boolean keep() {
        try {
            Connection current = holder;
            if (current != null && answers(current, "SELECT IS_USED_LOCK(" + NAME + ") <=> CONNECTION_ID()")) {
                return true;
            }
        } catch (SQLException lost) {
            LOG.warn("the lock of the process engine was lost, taking it again: {}", lost.toString());
        }
        release();
        return take(0) || isHeldBy(holderId);
    }

    synchronized void release() {
        Connection current = holder;
        holder = null;
        if (current != null) {
            close(current);
        }
    }

    private synchronized boolean take(int seconds) {
        Connection candidate = connect();
        try {
            if (answers(candidate, "SELECT GET_LOCK(" + NAME + ", " + seconds + ") <=> 1")) {
                holderId = idOf(candidate);
                holder = candidate;
                return true;
            }
        } catch (SQLException failure) {
            close(candidate);
            throw new IllegalStateException("The lock of the process engine cannot be requested", failure);
        }
        close(candidate);
        return false;
    }

    private boolean isHeldBy(long connectionId) {
        try (Connection asking = connect()) {
            return answers(asking, "SELECT IS_USED_LOCK(" + NAME + ") <=> " + connectionId);
        } catch (SQLException failure) {
            throw new IllegalStateException("The lock of the process engine cannot be requested", failure);
        }
    }

    private static long idOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT CONNECTION_ID()")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private Connection connect() {
        try {
            Connection connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password());
            try (Statement statement = connection.createStatement()) {
                // A machine that loses its power does not close its connection; the server ends it after this many
                // seconds.
                statement.execute("SET SESSION wait_timeout = 60");
            }
            return connection;
        } catch (SQLException failure) {
            throw new IllegalStateException("The lock of the process engine cannot be requested", failure);
        }
    }

    private static boolean answers(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("the connection was closed already", gone);
        }
    }
}
