package org.cordee.consortium;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cordee.shared.Deadline;

/** A deadline as the table stores it: instant, published offset and zone. */
@Embeddable
record StoredDeadline(
        @Column(name = "deadline_at") Instant at,
        @Column(name = "deadline_offset") String offset,
        @Column(name = "deadline_zone") String zone) {

    public static StoredDeadline of(Deadline deadline) {
        return new StoredDeadline(
                deadline.instant(), deadline.offset().getId(), deadline.zone().getId());
    }

    public Deadline deadline() {
        return new Deadline(at, ZoneOffset.of(offset), ZoneId.of(zone));
    }
}
