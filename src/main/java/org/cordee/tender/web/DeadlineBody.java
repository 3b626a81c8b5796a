package org.cordee.tender.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as API clients read and write it.
 *
 * @param moment with its offset, for example 2026-12-08T12:00:00+01:00; the instant decides
 * @param zone the buyer's time zone, for example Europe/Paris, which is the default
 * @param printedOffset the offset that the notice prints, for example +02:00, when it is not the zone's on that day: the
 * moment is then the earlier of two readings; sent back it stays doubtful, left out it confirms the moment
 * @param otherReading the reading that does not count while the deadline is doubtful; ignored when writing
 */
record DeadlineBody(
        @Nullable OffsetDateTime moment,
        @Nullable String zone,
        @Nullable String printedOffset,
        @Nullable OffsetDateTime otherReading) {

    static @Nullable DeadlineBody of(@Nullable Deadline deadline) {
        if (deadline == null) {
            return null;
        }
        ZoneId zone = deadline.zone();
        if (!deadline.hasTwoReadings()) {
            return new DeadlineBody(deadline.instant().atOffset(deadline.offset()), zone.getId(), null, null);
        }
        return new DeadlineBody(
                deadline.instant().atZone(zone).toOffsetDateTime(),
                zone.getId(),
                deadline.offset().getId(),
                deadline.otherReading().atZone(zone).toOffsetDateTime());
    }

    static @Nullable Deadline read(String field, @Nullable DeadlineBody body) {
        if (body == null) {
            return null;
        }
        OffsetDateTime moment = body.moment();
        if (moment == null) {
            throw RuleViolation.of(field + ".moment", "tender.flaw.date.incomplete");
        }
        ZoneId zone = zone(field, body.zone());
        String printed = body.printedOffset();
        return printed == null
                ? Deadline.at(moment.toInstant(), zone)
                : new Deadline(moment.toInstant(), offset(field, printed), zone);
    }

    private static ZoneOffset offset(String field, String written) {
        try {
            return ZoneOffset.of(written);
        } catch (DateTimeException unknown) {
            throw RuleViolation.of(field + ".printedOffset", "tender.flaw.code.unknown", written, "ISO 8601");
        }
    }

    private static ZoneId zone(String field, @Nullable String written) {
        if (written == null) {
            return Deadline.PARIS;
        }
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw RuleViolation.of(field + ".zone", "tender.flaw.code.unknown", written, "IANA");
        }
    }
}
