package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.platform.DatabaseAddress;
import org.cordee.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineLeaseTests {

    private static final String SCHEMA = TestDatabase.schema("lease");
    private static final String WHO_HOLDS = "SELECT IS_USED_LOCK('cordee-engine-" + SCHEMA + "')";
    private static final String WHO_WAITS = "SELECT ID FROM information_schema.PROCESSLIST WHERE DB = '" + SCHEMA
            + "' AND INFO LIKE 'SELECT GET_LOCK%'";

    private final DatabaseAddress server = TestDatabase.withEmpty(SCHEMA);
    private final EngineLease one = lease();
    private final EngineLease other = lease();

    @AfterEach
    void release() {
        one.release();
        other.release();
    }

    @Test
    void theWaitingNodeTakesTheLeaseWhenItsHolderDies() throws SQLException {
        one.await();
        CompletableFuture<Void> takenOver = CompletableFuture.runAsync(other::await);
        await().during(Duration.ofSeconds(2)).until(() -> !takenOver.isDone());

        killHolder();

        assertThat(takenOver).succeedsWithin(Duration.ofSeconds(10));
        assertThat(one.keep()).isFalse();
        assertThat(other.keep()).isTrue();
    }

    @Test
    void theHolderKeepsTheLeaseAfterALostConnectionWhenNoNodeWaits() throws SQLException {
        one.await();

        killHolder();

        assertThat(one.keep()).isTrue();
    }

    @Test
    void aNodeContinuesToWaitWhenTheDatabaseFails() throws SQLException {
        one.await();
        CompletableFuture<Void> takenOver = CompletableFuture.runAsync(other::await);
        await().ignoreExceptions().until(() -> kill(WHO_WAITS));
        await().during(Duration.ofSeconds(2)).until(() -> !takenOver.isDone());

        killHolder();

        assertThat(takenOver).succeedsWithin(Duration.ofSeconds(10));
    }

    /** The node's side of the connection is closed and the server has not noticed: no other node can have the lock. */
    @Test
    void theHolderKeepsTheLeaseWhileTheServerStillCountsItsLostConnection() throws Exception {
        try (TcpProxy cable = new TcpProxy(server.port())) {
            EngineLease far =
                    lease(server.jdbcUrl(SCHEMA).replace(":" + server.port() + "/", ":" + cable.port() + "/"));
            far.await();

            cable.cut();

            assertThat(far.keep()).isTrue();
            killHolder();
            assertThat(far.keep()).isTrue();
            far.release();
        }
    }

    @Test
    void aNodeEndsWhenAnotherNodeRunsTheEngine() throws SQLException {
        EmbeddedEngine engine = mock(EmbeddedEngine.class);
        when(engine.isRunning()).thenReturn(true);
        AtomicInteger left = new AtomicInteger();
        EngineLifecycle lifecycle = new EngineLifecycle(engine, one, left::incrementAndGet);
        one.await();

        killHolder();
        lifecycle.look();
        assertThat(left).as("the lock was lost and taken again").hasValue(0);

        CompletableFuture<Void> takenOver = CompletableFuture.runAsync(other::await);
        await().ignoreExceptions().until(() -> kill(WHO_HOLDS));
        assertThat(takenOver).succeedsWithin(Duration.ofSeconds(10));
        lifecycle.look();

        assertThat(left).hasValue(1);
    }

    private void killHolder() throws SQLException {
        assertThat(kill(WHO_HOLDS)).isTrue();
    }

    /** @return true when there was such a connection */
    private boolean kill(String which) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(SCHEMA), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            long id;
            try (ResultSet row = statement.executeQuery(which)) {
                id = row.next() ? row.getLong(1) : 0;
            }
            if (id != 0) {
                statement.execute("KILL " + id);
            }
            return id != 0;
        }
    }

    private EngineLease lease() {
        return lease(server.jdbcUrl(SCHEMA));
    }

    private EngineLease lease(String url) {
        return new EngineLease(new EngineDatabase(url, server.user(), server.password(), 1, null, null));
    }
}
