package org.cordee.account;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
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

    private final SignInFailures failures;
    private final AccountSettings settings;

    SignInThrottle(SignInFailures failures, AccountSettings settings) {
        this.failures = failures;
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
        failures.deleteOf(Secrets.hash("account:" + email));
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
        return failures.countBySubjectAndFailedAtAfter(Secrets.hash(subject), windowStart());
    }

    private void record(String subject) {
        failures.save(new SignInFailure(Secrets.hash(subject), Instant.now()));
    }

    private Instant windowStart() {
        return Instant.now().minus(settings.failureWindow());
    }

    /** Deletes failures that have left the window, within an hour. */
    @Transactional
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        failures.deleteBefore(windowStart());
    }
}
