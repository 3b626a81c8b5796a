package org.cordee.tender.web;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as API clients read and write it.
 *
 * @param moment with its offset, for example 2026-12-08T12:00:00+01:00
 * @param zone the buyer's time zone, for example Europe/Paris, which is the default
 */
record DeadlineBody(
        @Nullable OffsetDateTime moment, @Nullable String zone) {

    static @Nullable DeadlineBody of(@Nullable Deadline deadline) {
        return deadline == null
                ? null
                : new DeadlineBody(
                        deadline.instant().atOffset(deadline.offset()),
                        deadline.zone().getId());
    }

    static @Nullable Deadline read(String field, @Nullable DeadlineBody body) {
        if (body == null) {
            return null;
        }
        OffsetDateTime moment = body.moment();
        if (moment == null) {
            throw RuleViolation.of(field + ".moment", "tender.flaw.date.incomplete");
        }
        return new Deadline(moment.toInstant(), moment.getOffset(), zone(field, body.zone()));
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
