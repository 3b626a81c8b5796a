package org.cordee.shared;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The second until which something may be submitted, as it was published: an instant, the offset printed in the notice
 * and the buyer's zone. The instant decides; offset and zone are for display.
 */
@Embeddable
public record Deadline(Instant instant, ZoneOffset offset, ZoneId zone) {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Creates a deadline published with its offset; shown in Paris time unless the buyer's zone is known. */
    public static Deadline published(OffsetDateTime moment) {
        return new Deadline(moment.toInstant(), moment.getOffset(), PARIS);
    }

    public static Deadline inZone(ZonedDateTime moment) {
        return new Deadline(moment.toInstant(), moment.getOffset(), moment.getZone());
    }

    /**
     * Returns the same instant in its region's zone, and in Paris time when it has an offset only: calendar days need a
     * region.
     */
    public static ZonedDateTime placed(ZonedDateTime moment) {
        return moment.getZone().getId().contains("/") ? moment : moment.withZoneSameInstant(PARIS);
    }

    /** Returns true when the reception was completed at the second of the deadline or before (R2151-5 CCP). */
    public boolean isMet(Instant completedAt) {
        return !completedAt.isAfter(instant);
    }

    public boolean hasPassed(Instant now) {
        return now.isAfter(instant);
    }
}
