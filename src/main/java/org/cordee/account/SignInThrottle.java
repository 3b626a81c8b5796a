package org.cordee.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing. A guess is counted before it is evaluated, so that parallel guesses do not exceed a limit, and a
 * right password takes its count back. Failures are counted in the database, so that a limit holds across nodes and
 * restarts; in machine time on purpose.
 *
 * <p>No stranger can keep an owner out: failures of an account from one network close the account for that network
 * only; failures from everywhere leave one guess per pause to unknown browsers; a browser in which the owner signed in
 * before, or chose a password by a one-time link, has a count of its own. Failures of one network on many accounts
 * leave each other account a few guesses from there.
 */
@Component
class SignInThrottle {

    /** The guesses per account that a network keeps when it has failed too often on other accounts. */
    static final int GUESSES_OF_A_BUSY_NETWORK = 2;

    /** A network that has failed this many times more often than its limit gets one guess per pause. */
    static final int VERY_BUSY = 10;

    /** The guesses of a second factor within the window. */
    static final int CODES = 5;

    /** Six digits with three valid codes: at most 30 guesses a day find a code with a chance of one in 11,000. */
    static final int GUESSES_OF_A_DAY = 30;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NETWORK_PAUSE = Duration.ofSeconds(1);

    /** A refused guess takes its new rows back, and guesses that waited for them may then block each other. */
    private static final RetryTemplate WHEN_BLOCKED = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .delay(Duration.ofMillis(20))
            .maxRetries(3)
            .build());

    private final FailureCounts counts;
    private final AccountSettings settings;
    private final TransactionTemplate transaction;

    SignInThrottle(FailureCounts counts, AccountSettings settings, PlatformTransactionManager transactions) {
        this.counts = counts;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One guess of a password.
     *
     * @param account the address as typed, in its stored form; it may belong to no account
     * @param series the person's number of a series of guesses; a new password and an administrator begin a new one
     * @param device the secret of the browser when the owner of this account signed in there before, or null
     */
    record Guess(
            String account,
            int series,
            CallerNetwork network,
            @Nullable String device) {

        private String byDevice() {
            return "device:" + device + '\n' + account + '\n' + series;
        }

        private String byAccount() {
            return "account:" + account + '\n' + series;
        }

        private String byAccountAndNetwork() {
            return "pair:" + account + '\n' + series + '\n' + network.text();
        }

        private String byNetwork() {
            return "network:" + network.text();
        }
    }

    /**
     * A guess that was counted and may be evaluated.
     *
     * @param own the count that a right guess clears
     * @param shared the counts of other people or of a longer time, from which a right guess is taken back
     * @param last true when no further guess is admitted after this one for a while, unless it is right
     */
    record Reservation(String own, List<String> shared, boolean last) {

        Reservation(String own, List<String> shared) {
            this(own, shared, false);
        }
    }

    /** Counts a guess before its evaluation; empty when the guess must wait, and then nothing is counted. */
    public Optional<Reservation> reserve(Guess guess) {
        if (guess.device() != null && admits(guess.byDevice(), settings.failuresPerAccount())) {
            return Optional.of(new Reservation(guess.byDevice(), List.of()));
        }
        return inTransaction(status -> {
            Map<String, Integer> failures = counts.add(
                    List.of(guess.byAccountAndNetwork(), guess.byAccount(), guess.byNetwork()),
                    settings.failureWindow());
            if (!admits(guess, failures)) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(
                    new Reservation(guess.byAccountAndNetwork(), List.of(guess.byAccount(), guess.byNetwork())));
        });
    }

    private <T> T inTransaction(TransactionCallback<T> work) {
        return Objects.requireNonNull(WHEN_BLOCKED.<@Nullable T>invoke(() -> transaction.execute(work)));
    }

    private boolean admits(Guess guess, Map<String, Integer> failures) {
        int ofNetwork = failures.getOrDefault(guess.byNetwork(), 0);
        boolean busy = ofNetwork > settings.failuresPerAddress();
        int most = busy
                ? Math.min(GUESSES_OF_A_BUSY_NETWORK, settings.failuresPerAccount())
                : settings.failuresPerAccount();
        boolean veryBusy = ofNetwork > VERY_BUSY * settings.failuresPerAddress();
        boolean attacked = failures.getOrDefault(guess.byAccount(), 0) > settings.failuresFromEverywhere();
        return failures.getOrDefault(guess.byAccountAndNetwork(), 0) <= most
                && (!veryBusy || counts.pass(guess.byNetwork(), NETWORK_PAUSE))
                && (!attacked || counts.pass(guess.byAccount(), settings.attackedAccountPause()));
    }

    /** Takes back the count of a guess that was right. */
    public void succeeded(Reservation reservation) {
        inTransaction(status -> {
            counts.takeBack(reservation.own(), reservation.shared());
            return true;
        });
    }

    /**
     * Counts a guess of a second factor before its evaluation. Who guesses here knows the password already, so that no
     * stranger closes the second step; a browser that its owner used before has counts of its own.
     *
     * @param series the person's number of a series of guesses; the count of a day goes on through a new password, which
     * somebody who reads the person's letters could choose again and again
     * @param device the secret of the browser when the owner of this account signed in there before, or null
     */
    public Optional<Reservation> reserveCode(UUID personId, int series, @Nullable String device) {
        return reserve("code:" + personId + '\n' + series + '\n' + device, CODES, codesOfDay(personId, device));
    }

    private static String codesOfDay(UUID personId, @Nullable String device) {
        return "codes of a day:" + personId + '\n' + device;
    }

    /** Forgets the guesses of a person's second factor in unknown browsers. */
    public void forgetCodes(UUID personId) {
        inTransaction(status -> {
            counts.takeBack(codesOfDay(personId, null), List.of());
            return true;
        });
    }

    /**
     * Counts a check of the current password or of a code inside a session, before its evaluation. It has a count of its
     * own: who took over a session cannot guess there, and does not close the account for its owner.
     */
    public Optional<Reservation> reserveConfirmation(UUID personId, int series) {
        return reserve(
                "confirmation:" + personId + '\n' + series,
                settings.failuresPerAccount(),
                "confirmations of a day:" + personId);
    }

    private Optional<Reservation> reserve(String subject, int most, String subjectOfDay) {
        int mostOfDay = Math.max(most, GUESSES_OF_A_DAY);
        return inTransaction(status -> {
            Map<String, Integer> failures = counts.add(Map.of(subject, settings.failureWindow(), subjectOfDay, DAY));
            int ofWindow = failures.getOrDefault(subject, 0);
            int ofDay = failures.getOrDefault(subjectOfDay, 0);
            if (ofWindow > most || ofDay > mostOfDay) {
                status.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(new Reservation(subject, List.of(subjectOfDay), ofWindow == most || ofDay == mostOfDay));
        });
    }

    /**
     * Counts a link, token or calendar address that does not exist. The count closes nothing for secrets that exist.
     *
     * @return false when the network tried too many
     */
    public boolean admitsUnknownSecret(CallerNetwork network) {
        return admits("secret:" + network.text(), settings.failuresPerAddress());
    }

    /**
     * Counts one request for a new password; returns false when the account has reached the limit of letters within the
     * window.
     */
    public boolean admitsRequest(String email) {
        return admits("forgotten:" + email, settings.askingsPerAccount());
    }

    /** Counts one request for a new password; returns false when the network requested too often. */
    public boolean admitsRequestFrom(CallerNetwork network) {
        return admits("forgotten-from:" + network.text(), settings.failuresPerAddress());
    }

    private boolean admits(String subject, int most) {
        return inTransaction(status -> {
            int failures =
                    counts.add(List.of(subject), settings.failureWindow()).getOrDefault(subject, 0);
            if (failures > most) {
                status.setRollbackOnly();
            }
            return failures <= most;
        });
    }

    /** Deletes failures that have left the window, within an hour. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetOld() {
        counts.forgetOld();
    }
}
