package org.cordee.tender;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** The three columns that store a deadline. */
@Embeddable
record StoredDeadline(Instant moment, String offset, String zone) {

    static @Nullable StoredDeadline of(@Nullable Deadline deadline) {
        return deadline == null
                ? null
                : new StoredDeadline(
                        deadline.instant(),
                        deadline.offset().getId(),
                        deadline.zone().getId());
    }

    static @Nullable Deadline read(@Nullable StoredDeadline stored) {
        return stored == null
                ? null
                : new Deadline(stored.moment(), ZoneOffset.of(stored.offset()), ZoneId.of(stored.zone()));
    }
}
