package org.cordee.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The time up to which a person has seen its notifications. */
@Entity
class NotificationSeen {

    @Id
    private UUID personId;

    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected NotificationSeen() {}
}
