package org.cordee.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.support.PageableExecutionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's notifications: the subject lines of its own latest letters. */
@Component
public class NotificationReading {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    NotificationReading(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
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
        if (person == null) {
            return Page.empty(page);
        }
        return PageableExecutionUtils.getPage(latest(person, page), page, () -> count(person, Instant.EPOCH));
    }

    private List<Notification> latest(UUID person, Pageable page) {
        Instant seen = seenAt(person);
        return jdbc.query(
                "SELECT id, kind, title, written_at, page FROM letter WHERE person_id = ?"
                        + " ORDER BY written_at DESC, id DESC LIMIT ? OFFSET ?",
                (row, number) -> new Notification(
                        UUID.fromString(row.getString("id")),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("page"),
                        row.getTimestamp("written_at").toInstant().isAfter(seen)),
                person.toString(),
                page.getPageSize(),
                page.getOffset());
    }

    /** Counts the notifications since the person last marked them as seen. */
    @Transactional(readOnly = true)
    public int fresh(Actor actor) {
        UUID person = actor.personId();
        return person == null ? 0 : count(person, seenAt(person));
    }

    private int count(UUID person, Instant after) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM letter WHERE person_id = ? AND written_at > ?",
                Integer.class,
                person.toString(),
                Timestamp.from(after));
        return count == null ? 0 : count;
    }

    /** Records that the person has seen its notifications now. */
    @Transactional
    public void markSeen(Actor actor) {
        UUID person = actor.personId();
        if (person != null) {
            jdbc.update(
                    "INSERT INTO notification_seen (person_id, seen_at) VALUES (?, ?)"
                            + " ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)",
                    person.toString(),
                    Timestamp.from(clock.now()));
        }
    }

    private Instant seenAt(UUID person) {
        return Optional.of(jdbc.queryForList(
                        "SELECT seen_at FROM notification_seen WHERE person_id = ?",
                        Timestamp.class,
                        person.toString()))
                .filter(found -> !found.isEmpty())
                .map(found -> found.get(0).toInstant())
                .orElse(Instant.EPOCH);
    }
}
