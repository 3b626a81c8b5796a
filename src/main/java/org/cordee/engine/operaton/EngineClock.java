package org.cordee.engine.operaton;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's business time. A pin is a database row, so that it survives a crash. It applies to every engine of the
 * JVM, because Operaton's clock is static. While any instance runs the clock moves forward only.
 */
public final class EngineClock {

    private final DataSource dataSource;
    private final Runnable moved;

    EngineClock(DataSource dataSource, Runnable moved) {
        this.dataSource = dataSource;
        this.moved = moved;
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Returns the instant to which the clock is pinned; empty when it runs. */
    public Optional<Instant> pinned() {
        return query("SELECT PINNED_AT FROM CORDEE_CLOCK").map(Instant::ofEpochMilli);
    }

    /** @throws ClockRefused when it would go back while instances run */
    public synchronized void pin(Instant instant) {
        Instant at = Instant.ofEpochMilli(instant.toEpochMilli());
        refuseToGoBack(at);
        update(at.toEpochMilli());
        set(at);
    }

    /**
     * Lets business time follow the machine's clock again.
     * @throws ClockRefused when that is earlier while instances run
     */
    public synchronized void reset() {
        refuseToGoBack(Instant.now());
        update(null);
        set(null);
    }

    /** Creates the table of the pin when it is missing. */
    static void createTable(DataSource owner) {
        execute(
                owner,
                "CREATE TABLE IF NOT EXISTS CORDEE_CLOCK (ID tinyint PRIMARY KEY, PINNED_AT bigint) ENGINE=InnoDB");
    }

    /** Reads the stored pin; must be called before the first Operaton job may run. */
    void restore() {
        execute(dataSource, "INSERT IGNORE INTO CORDEE_CLOCK VALUES (1, NULL)");
        set(pinned().orElse(null));
    }

    private void set(@Nullable Instant instant) {
        if (instant == null) {
            ClockUtil.reset();
        } else {
            ClockUtil.setCurrentTime(Date.from(instant));
        }
        moved.run();
    }

    private void refuseToGoBack(Instant to) {
        if (to.isBefore(now())
                && query("SELECT 1 FROM ACT_RU_EXECUTION LIMIT 1").isPresent()) {
            throw new ClockRefused(now(), to);
        }
    }

    private void update(@Nullable Long millis) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("UPDATE CORDEE_CLOCK SET PINNED_AT = ?")) {
            statement.setObject(1, millis);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Optional<Long> query(String sql) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getObject(1, Long.class)) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
