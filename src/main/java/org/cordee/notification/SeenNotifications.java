package org.cordee.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The store of the times up to which persons have seen their notifications. */
interface SeenNotifications extends Repository<NotificationSeen, UUID> {

    @Query("select s.seenAt from NotificationSeen s where s.personId = :person")
    Optional<Instant> seenAt(UUID person);

    /** Stores the time in one statement, so that two requests of a person at the same moment both succeed. */
    @Modifying
    @Query("insert into NotificationSeen (personId, seenAt) values (:person, :now)"
            + " on conflict do update set seenAt = excluded.seenAt")
    void mark(UUID person, Instant now);

    @Modifying
    @Query("delete from NotificationSeen s where s.personId = :person")
    void deleteOf(UUID person);
}
