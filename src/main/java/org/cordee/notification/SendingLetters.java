package org.cordee.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.notification.LetterTransport.LetterNotAccepted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends waiting letters. A letter is first reserved in a transaction of its own (state SENDING, with a lease), then
 * sent, then recorded, so that no other node sends it meanwhile. If this node stops in between, the next round finds
 * that the lease has ended and sets the state UNCERTAIN. The letter is then sent once more with the same Message-ID.
 * All times are machine time.
 */
@Component
class SendingLetters {

    private static final Logger LOG = LoggerFactory.getLogger(SendingLetters.class);
    private static final Limit AT_ONCE = Limit.of(10);
    private static final Limit MOST_ABANDONED = Limit.of(100);

    private final Letters letters;
    private final LetterTransport post;
    private final NotificationSettings settings;
    private final TransactionTemplate transaction;

    SendingLetters(
            Letters letters,
            LetterTransport post,
            NotificationSettings settings,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.post = post;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends up to ten letters.
     *
     * @return the number of letters taken; the caller repeats until it is zero
     */
    int send() {
        if (!post.isConfigured()) {
            return 0;
        }
        markAbandonedUncertain();
        List<Letter> taken = take();
        taken.forEach(this::carry);
        return taken.size();
    }

    List<Letter> take() {
        return required(transaction.execute(status -> {
            List<Letter> due = letters.due(Instant.now(), AT_ONCE);
            due.forEach(letter -> letter.reserve(Instant.now(), settings.lease().multipliedBy(due.size())));
            return letters.saveAllAndFlush(due);
        }));
    }

    private void carry(Letter letter) {
        try {
            post.send(letter);
            note(letter.id(), Letter::recordSent);
            LOG.info("letter sent letter={} kind={}", letter.id(), letter.kind());
        } catch (LetterNotAccepted refused) {
            LOG.warn("letter not sent letter={} kind={} reason={}", letter.id(), letter.kind(), kindOf(refused));
            note(letter.id(), (stored, now) -> {
                if (refused.isPermanent()) {
                    stored.recordRefused(String.valueOf(refused.getMessage()));
                } else {
                    stored.recordFailedAttempt(now, String.valueOf(refused.getMessage()), settings.mostAttempts());
                }
            });
        } catch (Error broken) {
            // An attempt again would break again, and each time before the other letters.
            LOG.error("letter broken letter={} kind={}", letter.id(), letter.kind(), broken);
            note(letter.id(), (stored, now) -> stored.recordRefused(broken.toString()));
        }
    }

    void markAbandonedUncertain() {
        transaction.executeWithoutResult(status -> {
            Instant now = Instant.now();
            List<Letter> abandoned = letters.abandoned(now, MOST_ABANDONED);
            Duration pause = settings.doubtPause();
            abandoned.forEach(letter -> {
                letter.recordUncertain(now, pause);
                LOG.warn("letter perhaps sent letter={} kind={}", letter.id(), letter.kind());
            });
            letters.saveAll(abandoned);
        });
    }

    private interface Note {
        void write(Letter letter, Instant now);
    }

    private void note(UUID id, Note note) {
        try {
            transaction.executeWithoutResult(status -> letters.findById(id).ifPresent(letter -> {
                if (letter.state() == LetterState.SENDING) {
                    note.write(letter, Instant.now());
                    letters.save(letter);
                }
            }));
        } catch (OptimisticLockingFailureException overtaken) {
            LOG.warn("letter changed meanwhile letter={}", id, overtaken);
        }
    }

    /** Returns the kind of failure for the log, because the server's message may contain the address. */
    private static String kindOf(LetterNotAccepted refused) {
        Throwable cause = refused.getCause();
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }

    private static List<Letter> required(@org.jspecify.annotations.Nullable List<Letter> taken) {
        return taken == null ? List.of() : taken;
    }
}
