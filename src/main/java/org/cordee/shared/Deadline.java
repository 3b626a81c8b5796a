package org.cordee.shared;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The second until which something may be submitted, as it was published: an instant, the offset printed in the notice
 * and the buyer's zone. The instant decides; offset and zone are for display and tell if the published hour is
 * doubtful.
 */
@Embeddable
public record Deadline(Instant instant, ZoneOffset offset, ZoneId zone) {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Creates a deadline published with its offset; shown in Paris time unless the buyer's zone is known. */
    public static Deadline published(OffsetDateTime moment) {
        return new Deadline(moment.toInstant(), moment.getOffset(), PARIS);
    }

    /**
     * Reads a moment as a notice prints it. When the printed offset is not the zone's on that day, the moment has two
     * readings: the instant that the offset gives, and the local time in the zone. The earlier one counts until a user
     * confirms one of them.
     */
    public static Deadline printed(OffsetDateTime moment, ZoneId zone) {
        Instant byOffset = moment.toInstant();
        Instant byZone = ZonedDateTime.ofLocal(moment.toLocalDateTime(), zone, moment.getOffset())
                .toInstant();
        if (byOffset.equals(byZone)) {
            return at(byOffset, zone);
        }
        return new Deadline(byOffset.isBefore(byZone) ? byOffset : byZone, moment.getOffset(), zone);
    }

    /** Creates a deadline at an instant that is certain. */
    public static Deadline at(Instant instant, ZoneId zone) {
        return new Deadline(instant, zone.getRules().getOffset(instant), zone);
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

    /** Tells if the printed offset is not the zone's, so that the published hour has two readings. */
    public boolean hasTwoReadings() {
        return !zone.getRules().getOffset(instant).equals(offset);
    }

    /** Returns the local time and the offset as the notice prints them. */
    public OffsetDateTime printed() {
        return isByZone() ? instant.atZone(zone).toLocalDateTime().atOffset(offset) : instant.atOffset(offset);
    }

    /** Returns the reading that does not count; the same instant when there is one reading only. */
    public Instant otherReading() {
        OffsetDateTime printed = printed();
        return isByZone()
                ? printed.toInstant()
                : printed.toLocalDateTime().atZone(zone).toInstant();
    }

    /** Tells if another deadline is certain and is one of the two readings of this one. */
    public boolean isReadAs(Deadline certain) {
        return !certain.hasTwoReadings() && (certain.instant.equals(instant) || certain.instant.equals(otherReading()));
    }

    /** Tells if the instant is the local time in the zone: then the printed offset is behind the zone's. */
    private boolean isByZone() {
        return offset.getTotalSeconds() < zone.getRules().getOffset(instant).getTotalSeconds();
    }

    /** Returns true when the reception was completed at the second of the deadline or before (R2151-5 CCP). */
    public boolean isMet(Instant completedAt) {
        return !completedAt.isAfter(instant);
    }

    public boolean hasPassed(Instant now) {
        return now.isAfter(instant);
    }
}
