package org.cordee.account.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.cordee.account.AccountSettings;
import org.cordee.account.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses: after too many failures an account, and after many more an address, has to wait until the
 * oldest leave the window. Counted in the database so that it holds across nodes and restarts; machine time on purpose.
 */
@Component
public class SignInThrottle {

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

    /** A link or token that does not exist counts against the address only. */
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

    /** Counts one asking for a new password; beyond the most within the window the account's owner gets no more letters. */
    @Transactional
    public boolean admitsAsking(String email) {
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

    /** What has left the window counts no more and is forgotten within the hour, whether or not its subject comes again. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        jdbc.sql("DELETE FROM sign_in_failure WHERE failed_at < ?")
                .param(Timestamp.from(Instant.now().minus(settings.failureWindow())))
                .update();
    }
}
