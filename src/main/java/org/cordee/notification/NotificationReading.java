package org.cordee.notification;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's notifications: the subject lines of its own latest letters. */
@Component
public class NotificationReading {

    private final Letters letters;
    private final SeenNotifications seen;
    private final BusinessClock clock;

    NotificationReading(Letters letters, SeenNotifications seen, BusinessClock clock) {
        this.letters = letters;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * One notification of a person.
     *
     * @param page the target page, or null when nothing is left to do
     */
    public record Notification(
            UUID id,
            LetterKind kind,
            String title,
            Instant at,
            @Nullable String page,
            boolean fresh) {}

    /** Returns the notifications, newest first; a user without an account has none. */
    @Transactional(readOnly = true)
    public Page<Notification> latest(Actor actor, Pageable page) {
        UUID person = actor.personId();
        return person == null ? Page.empty(page) : letters.notifications(person, seenAt(person), page);
    }

    /** Counts the notifications since the person last marked them as seen. */
    @Transactional(readOnly = true)
    public int fresh(Actor actor) {
        UUID person = actor.personId();
        return person == null ? 0 : letters.countByPersonIdAndWrittenAtAfter(person, seenAt(person));
    }

    /** Records that the person has seen its notifications now. */
    @Transactional
    public void markSeen(Actor actor) {
        UUID person = actor.personId();
        if (person != null) {
            seen.mark(person, clock.now());
        }
    }

    private Instant seenAt(UUID person) {
        return seen.seenAt(person).orElse(Instant.EPOCH);
    }
}
