package org.cordee.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after too many failures an account, and after many more a network address, must wait until the
 * oldest failures leave the window. Failures are counted in the database, so that the limit works across nodes and
 * restarts; in machine time on purpose.
 */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final AccountSettings settings;

    SignInThrottle(JdbcClient jdbc, AccountSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public boolean refusesAccount(String email) {
        return failures("account:" + email) >= settings.failuresPerAccount();
    }

    public boolean refusesAddress(String address) {
        return failures("address:" + address) >= settings.failuresPerAddress();
    }

    @Transactional
    public void failed(String email, String address) {
        record("account:" + email);
        record("address:" + address);
    }

    /** Counts a link or token that does not exist, against the network address only. */
    @Transactional
    public void failed(String address) {
        record("address:" + address);
    }

    @Transactional
    public void succeeded(String email) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE subject = ?")
                .param(Secrets.hash("account:" + email))
                .update();
    }

    /**
     * Counts one request for a new password; returns false when the account has reached the limit of letters within the
     * window.
     */
    @Transactional
    public boolean admitsRequest(String email) {
        String subject = "forgotten:" + email;
        boolean admitted = failures(subject) < settings.askingsPerAccount();
        record(subject);
        return admitted;
    }

    private long failures(String subject) {
        return jdbc.sql("SELECT count(*) FROM sign_in_failure WHERE subject = ? AND failed_at > ?")
                .param(Secrets.hash(subject))
                .param(Timestamp.from(Instant.now().minus(settings.failureWindow())))
                .query(Long.class)
                .single();
    }

    private void record(String subject) {
        jdbc.sql("INSERT INTO sign_in_failure (subject, failed_at) VALUES (?, ?)")
                .param(Secrets.hash(subject))
                .param(Timestamp.from(Instant.now()))
                .update();
    }

    /** Deletes failures that have left the window, within an hour. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        jdbc.sql("DELETE FROM sign_in_failure WHERE failed_at < ?")
                .param(Timestamp.from(Instant.now().minus(settings.failureWindow())))
                .update();
    }
}
