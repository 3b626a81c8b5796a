package org.cordee.organisation.search;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * Reads and clears the numbered changes. SQL by hand: the numbers are the database's own, and a lock is asked without
 * waiting. Each statement is a transaction of its own.
 */
@Repository
class ChangeTable implements ChangeSource {

    /** MariaDB's error for a lock that another transaction holds (ER_LOCK_WAIT_TIMEOUT). */
    private static final int LOCK_HELD = 1205;

    private static final int REMOVED_AT_ONCE = 10_000;

    private static final RowMapper<Change> CHANGE =
            (row, index) -> new Change(row.getLong("number"), UUID.fromString(row.getString("organisation_id")));

    private final JdbcTemplate jdbc;

    ChangeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long last() {
        Long last = jdbc.queryForObject("SELECT MAX(number) FROM directory_change", Long.class);
        return last == null ? 0 : last;
    }

    @Override
    public List<Change> after(long number, int most) {
        return jdbc.query(
                "SELECT number, organisation_id FROM directory_change WHERE number > ? ORDER BY number LIMIT ?",
                CHANGE,
                number,
                most);
    }

    @Override
    public List<Change> within(Range range, int most) {
        return jdbc.query(
                "SELECT number, organisation_id FROM directory_change WHERE number BETWEEN ? AND ?"
                        + " ORDER BY number LIMIT ?",
                CHANGE,
                range.from(),
                range.to(),
                most);
    }

    @Override
    public List<Range> missingUpTo(long number) {
        return jdbc.query(
                "SELECT before_it + 1 AS first_missing, number - 1 AS last_missing FROM ("
                        + "SELECT number, LAG(number) OVER (ORDER BY number) AS before_it FROM directory_change"
                        + " WHERE number <= ?) AS numbered WHERE number > before_it + 1",
                (row, index) -> new Range(row.getLong("first_missing"), row.getLong("last_missing")),
                number);
    }

    /** Asks for a shared lock: a row that an open transaction wrote has an exclusive one, and the answer is refused. */
    @Override
    public boolean isSettled(Range range) {
        try {
            jdbc.query(
                    "SELECT number FROM directory_change WHERE number BETWEEN ? AND ? LOCK IN SHARE MODE NOWAIT",
                    (row, index) -> row.getLong("number"),
                    range.from(),
                    range.to());
            return true;
        } catch (UncategorizedSQLException | PessimisticLockingFailureException refused) {
            if (refused.getMostSpecificCause() instanceof SQLException cause && cause.getErrorCode() == LOCK_HELD) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public @Nullable UUID organisationOf(long number) {
        return jdbc
                .query("SELECT number, organisation_id FROM directory_change WHERE number = ?", CHANGE, number)
                .stream()
                .map(Change::organisationId)
                .findFirst()
                .orElse(null);
    }

    @Override
    public long secondsBehind(long number) {
        Long seconds = jdbc.queryForObject(
                "SELECT TIMESTAMPDIFF(SECOND, MIN(recorded_at), UTC_TIMESTAMP(6)) FROM (SELECT recorded_at"
                        + " FROM directory_change WHERE number > ? ORDER BY number LIMIT 1) AS oldest",
                Long.class,
                number);
        return seconds == null ? 0 : Math.max(0, seconds);
    }

    @Override
    public void removeOlderThan(Duration age) {
        Long newestOld = jdbc.queryForObject(
                "SELECT MAX(number) FROM directory_change WHERE recorded_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND",
                Long.class,
                age.toSeconds());
        if (newestOld == null) {
            return;
        }
        long end = Math.min(newestOld, last() - 1);
        int removed;
        do {
            removed = jdbc.update(
                    "DELETE FROM directory_change WHERE number <= ? ORDER BY number LIMIT " + REMOVED_AT_ONCE, end);
        } while (removed == REMOVED_AT_ONCE);
    }
}
