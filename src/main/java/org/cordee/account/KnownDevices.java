package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Recognises the browsers in which a person signed in before. Such a browser has its own count of wrong guesses, so that
 * guesses from elsewhere do not keep its owner out; it needs the password all the same. The cookie has a random secret
 * of which only the hash is stored; several people may use one browser.
 *
 * <p>SQL by hand: each step is one statement on one table without any rule.
 */
@Component
public class KnownDevices {

    private final JdbcTemplate jdbc;
    private final AccountSettings settings;

    KnownDevices(JdbcTemplate jdbc, AccountSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Tells if the person signed in before in the browser with this secret. */
    boolean knows(UUID personId, @Nullable String secret) {
        return secret != null
                && Boolean.TRUE.equals(jdbc.queryForObject(
                        "SELECT COUNT(*) > 0 FROM known_device WHERE token_hash = ? AND person_id = ? AND seen_at > ?",
                        Boolean.class,
                        Secrets.hash(secret),
                        personId.toString(),
                        Timestamp.from(oldest())));
    }

    /**
     * Remembers that the person proved itself in this browser, by its password or by a one-time link. The browser gets a
     * new secret, which the people that it knows already keep: a secret that somebody else had put into the browser
     * would be worthless afterwards.
     */
    public void remember(UUID personId, HttpServletRequest request, HttpServletResponse response) {
        String secret = Secrets.draw();
        String before = DeviceCookie.read(request);
        if (before != null) {
            jdbc.update(
                    "UPDATE known_device SET token_hash = ? WHERE token_hash = ?",
                    Secrets.hash(secret),
                    Secrets.hash(before));
        }
        jdbc.update(
                "INSERT INTO known_device (token_hash, person_id, seen_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)",
                Secrets.hash(secret),
                personId.toString(),
                Timestamp.from(Instant.now()));
        DeviceCookie.write(secret, settings.knownDeviceLife(), request, response);
    }

    /** Forgets all browsers of a person, because its password changed or its account was erased. */
    void forget(UUID personId) {
        jdbc.update("DELETE FROM known_device WHERE person_id = ?", personId.toString());
    }

    /** Deletes browsers that were not used for their whole life, once a day. */
    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        jdbc.update("DELETE FROM known_device WHERE seen_at <= ?", Timestamp.from(oldest()));
    }

    private Instant oldest() {
        return Instant.now().minus(settings.knownDeviceLife());
    }
}
