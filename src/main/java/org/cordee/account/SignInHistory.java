package org.cordee.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records the sign-ins of each account, the failed ones too, and shows them to their person. Failures of one hour and
 * one network are one line with a number, and refused attempts of one hour are one line, so that an attack cannot fill
 * the table. A sign-in in two steps is one line when it is complete; its first step has lines of its own, because it
 * shows the owner that somebody knows the password. All times are machine time.
 *
 * <p>SQL by hand: a line is added or counted by one atomic statement, and the table has no other key.
 */
@Component
public class SignInHistory {

    static final Duration KEPT = Duration.ofDays(90);

    private static final String ADD = """
        INSERT INTO sign_in (person_id, started_at, outcome, means, network, browser, last_at, times)
        VALUES (?, ?, ?, ?, ?, ?, ?, 1)
        ON DUPLICATE KEY UPDATE times = times + 1, last_at = VALUES(last_at)\
        """;

    private final JdbcTemplate jdbc;

    SignInHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The outcomes of an attempt. */
    public enum SignInOutcome {
        SIGNED_IN,
        /** The first step of a sign-in was right, and the second one was asked for. */
        FIRST_STEP,
        WRONG,
        /** Not evaluated, because there were too many wrong attempts before. */
        REFUSED
    }

    /**
     * One sign-in, or the first steps or the failed attempts of one hour.
     *
     * @param means how the person signed in or tried to
     * @param network the IPv4 address or the IPv6 prefix; empty for refused attempts, which have many
     * @param browser the description of the last browser; empty when unknown
     * @param at the time of the last attempt
     * @param times the number of attempts
     */
    public record SignInRow(
            SignInOutcome outcome, SignInMeans means, String network, String browser, Instant at, int times) {}

    void signedIn(UUID personId, SignInSource source, SignInMeans means) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        add(personId, now, now, SignInOutcome.SIGNED_IN, means, source);
    }

    void passedFirstStep(UUID personId, SignInSource source, SignInMeans means) {
        addOfHour(personId, SignInOutcome.FIRST_STEP, means, source);
    }

    void failed(UUID personId, SignInSource source, SignInMeans means) {
        addOfHour(personId, SignInOutcome.WRONG, means, source);
    }

    void refused(UUID personId, SignInMeans means) {
        addOfHour(personId, SignInOutcome.REFUSED, means, SignInSource.UNKNOWN);
    }

    private void addOfHour(UUID personId, SignInOutcome outcome, SignInMeans means, SignInSource source) {
        Instant now = Instant.now();
        add(personId, now.truncatedTo(ChronoUnit.HOURS), now, outcome, means, source);
    }

    private void add(
            UUID personId, Instant start, Instant at, SignInOutcome outcome, SignInMeans means, SignInSource source) {
        jdbc.update(
                ADD,
                personId.toString(),
                Timestamp.from(start),
                outcome.name(),
                means.name(),
                source.network().text(),
                source.browser(),
                Timestamp.from(at));
    }

    /** Returns the actor's own sign-ins of the last 90 days, the newest first. */
    public Page<SignInRow> of(Actor actor, Pageable page) {
        UUID personId = actor.personId();
        if (personId == null) {
            throw new NotFound();
        }
        List<SignInRow> rows = jdbc.query(
                "SELECT outcome, means, network, browser, last_at, times FROM sign_in WHERE person_id = ?"
                        + " ORDER BY started_at DESC, outcome, means, network LIMIT ? OFFSET ?",
                (row, number) -> read(row),
                personId.toString(),
                page.getPageSize(),
                page.getOffset());
        Long all = jdbc.queryForObject(
                "SELECT COUNT(*) FROM sign_in WHERE person_id = ?", Long.class, personId.toString());
        return new PageImpl<>(rows, page, all == null ? 0 : all);
    }

    private static SignInRow read(ResultSet row) throws SQLException {
        return new SignInRow(
                SignInOutcome.valueOf(row.getString("outcome")),
                SignInMeans.valueOf(row.getString("means")),
                row.getString("network"),
                row.getString("browser"),
                row.getTimestamp("last_at").toInstant(),
                row.getInt("times"));
    }

    /** The people and the networks of the successful sign-ins since an instant. */
    record Callers(int people, int networks) {}

    Callers callersSince(Instant start) {
        return jdbc.queryForObject(
                "SELECT COUNT(DISTINCT person_id) AS people, COUNT(DISTINCT network) AS networks FROM sign_in"
                        + " WHERE outcome = 'SIGNED_IN' AND started_at >= ?",
                (row, number) -> new Callers(row.getInt("people"), row.getInt("networks")),
                Timestamp.from(start));
    }

    /** Deletes the lines of an erased person. */
    void forget(UUID personId) {
        jdbc.update("DELETE FROM sign_in WHERE person_id = ?", personId.toString());
    }

    /** Deletes lines that are older than 90 days, once a day. */
    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        jdbc.update(
                "DELETE FROM sign_in WHERE started_at < ?",
                Timestamp.from(Instant.now().minus(KEPT)));
    }
}
