package org.cordee.tender.boamp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** Reads the dates of the BOAMP. A time without an offset is the time where the buyer is. */
final class BoampDates {

    private final ZoneId zone;

    /** @param zone of the buyer: overseas départements have their own */
    BoampDates(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads a moment such as {@code 2017-01-30T16:00:00+01:00} or {@code 2026-09-29T12:00}; null when it is none. An
     * offset that is not the zone's on that day leaves two readings, as in European notices.
     */
    @Nullable
    Deadline deadline(@Nullable String written) {
        OffsetDateTime moment = moment(written);
        if (moment != null) {
            return Deadline.printed(moment, zone);
        }
        return written == null ? null : local(written);
    }

    /** Reads a moment that was converted to UTC: its offset says nothing about the printed hour. */
    @Nullable
    Deadline converted(@Nullable String written) {
        OffsetDateTime moment = moment(written);
        return moment == null ? deadline(written) : Deadline.at(moment.toInstant(), zone);
    }

    private static @Nullable OffsetDateTime moment(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written);
        } catch (DateTimeException withoutOffset) {
            return null;
        }
    }

    private @Nullable Deadline local(String written) {
        try {
            return Deadline.inZone(
                    LocalDateTime.parse(written.replace(' ', 'T')).atZone(zone));
        } catch (DateTimeException dayAlone) {
            return null;
        }
    }

    /** Reads a day; null when it is none. */
    static @Nullable LocalDate day(@Nullable String written) {
        if (written == null || written.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(written.substring(0, 10));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Returns the start of a day in Paris, where the BOAMP is published. */
    static @Nullable Instant publication(@Nullable String written) {
        LocalDate day = day(written);
        return day == null ? null : day.atStartOfDay(Deadline.PARIS).toInstant();
    }
}
