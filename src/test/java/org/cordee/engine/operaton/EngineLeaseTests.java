package org.cordee.engine.operaton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.cordee.database.DatabaseAddress;
import org.cordee.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineLeaseTests {

    private static final String SCHEMA = "cordee_lease";

    private final DatabaseAddress server = TestDatabase.withEmpty(SCHEMA);
    private final EngineLease one = lease();
    private final EngineLease other = lease();

    @AfterEach
    void release() {
        one.release();
        other.release();
    }

    @Test
    void isTakenOverByTheNodeThatWaitsWhenItsHolderDies() throws SQLException {
        one.await();
        CompletableFuture<Void> takenOver = CompletableFuture.runAsync(other::await);
        await().during(Duration.ofSeconds(2)).until(() -> !takenOver.isDone());

        killHolder();

        assertThat(takenOver).succeedsWithin(Duration.ofSeconds(10));
        assertThat(one.keep()).isFalse();
        assertThat(other.keep()).isTrue();
    }

    @Test
    void isKeptAcrossALostConnectionWhenNobodyWaits() throws SQLException {
        one.await();

        killHolder();

        assertThat(one.keep()).isTrue();
    }

    private void killHolder() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(SCHEMA), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            try (ResultSet holder = statement.executeQuery("SELECT IS_USED_LOCK('cordee-engine-" + SCHEMA + "')")) {
                holder.next();
                statement.execute("KILL " + holder.getLong(1));
            }
        }
    }

    private EngineLease lease() {
        return new EngineLease(new EngineDatabase(server.jdbcUrl(SCHEMA), server.user(), server.password(), 1));
    }
}
