package org.cordee.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failures for each subject in windows of time, in one row of the database for each subject. SQL by hand: each
 * count is one atomic statement, which also creates the row. All times are those of the database server, so that the
 * clocks of several nodes need not agree.
 *
 * <p>A statement locks its row until the transaction ends. Two transactions that count the same subjects cannot block
 * each other for ever, because each counts them in the order of their hashes, and the table has no other unique key and
 * no index that a count changes.
 */
@Repository
class FailureCounts {

    /** The count is assigned before the beginning of the window: MariaDB evaluates assignments from left to right. */
    private static final String ADD = """
        INSERT INTO sign_in_failure (subject, since, counted, window_seconds) VALUES (?, UTC_TIMESTAMP(6), 1, ?)
        ON DUPLICATE KEY UPDATE
            counted = IF(since <= UTC_TIMESTAMP(6) - INTERVAL window_seconds SECOND, 1, counted + 1),
            since = IF(since <= UTC_TIMESTAMP(6) - INTERVAL window_seconds SECOND, UTC_TIMESTAMP(6), since)\
        """;

    private static final int SWEPT_AT_ONCE = 1000;

    private final JdbcTemplate jdbc;

    FailureCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts one failure of each subject and locks their rows until the transaction ends.
     *
     * @return the failures of each subject in its current window, this one included
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Integer> add(Collection<String> subjects, Duration window) {
        return add(subjects.stream().collect(Collectors.toMap(Function.identity(), subject -> window)));
    }

    /** Does the same for subjects that each have a window of their own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Integer> add(Map<String, Duration> windows) {
        Map<String, Integer> counts = new HashMap<>();
        for (Subject subject : inOrder(windows.keySet())) {
            jdbc.update(
                    ADD,
                    subject.hash,
                    Objects.requireNonNull(windows.get(subject.name)).toSeconds());
            Integer counted = jdbc.queryForObject(
                    "SELECT counted FROM sign_in_failure WHERE subject = ?", Integer.class, (Object) subject.hash);
            counts.put(subject.name, counted == null ? 1 : counted);
        }
        return counts;
    }

    /**
     * Forgets the failures of one subject and takes back one failure of each of the others; a count never becomes
     * negative.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(String own, Collection<String> shared) {
        List<String> all = new ArrayList<>(shared);
        all.add(own);
        for (Subject subject : inOrder(all)) {
            jdbc.update(
                    subject.name.equals(own)
                            ? "UPDATE sign_in_failure SET counted = 0 WHERE subject = ?"
                            : "UPDATE sign_in_failure SET counted = counted - 1 WHERE subject = ? AND counted > 0",
                    (Object) subject.hash);
        }
    }

    /**
     * Lets one attempt of a subject pass in each pause.
     *
     * @return false when another attempt passed within the pause
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean pass(String subject, Duration pause) {
        return jdbc.update(
                        "UPDATE sign_in_failure SET next_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
                                + " WHERE subject = ? AND (next_at IS NULL OR next_at <= UTC_TIMESTAMP(6))",
                        pause.toSeconds(),
                        Secrets.hash(subject))
                == 1;
    }

    /**
     * Deletes counts whose window is over. It reads them without locks and deletes one row in each statement, so that it
     * never waits for a second row while it holds a first one.
     */
    void forgetOld() {
        String over = "since <= UTC_TIMESTAMP(6) - INTERVAL window_seconds SECOND";
        List<byte[]> old;
        do {
            old = jdbc.query(
                    "SELECT subject FROM sign_in_failure WHERE " + over + " LIMIT " + SWEPT_AT_ONCE,
                    (row, number) -> row.getBytes("subject"));
            old.forEach(subject ->
                    jdbc.update("DELETE FROM sign_in_failure WHERE subject = ? AND " + over, (Object) subject));
        } while (old.size() == SWEPT_AT_ONCE);
    }

    private record Subject(
            String name,
            @SuppressWarnings("ArrayRecordComponent") byte[] hash) {}

    private static List<Subject> inOrder(Collection<String> subjects) {
        return subjects.stream()
                .map(name -> new Subject(name, Secrets.hash(name)))
                .sorted((one, other) -> Arrays.compareUnsigned(one.hash, other.hash))
                .toList();
    }
}
