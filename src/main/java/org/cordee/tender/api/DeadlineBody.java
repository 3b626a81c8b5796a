package org.cordee.tender.api;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as programs read and write it.
 *
 * @param moment with its offset, as 2026-12-08T12:00:00+01:00
 * @param zone the buyer's zone, as Europe/Paris, which it is when left out
 */
public record DeadlineBody(OffsetDateTime moment, @Nullable String zone) {

    static @Nullable DeadlineBody of(@Nullable Deadline deadline) {
        return deadline == null
                ? null
                : new DeadlineBody(
                        deadline.instant().atOffset(deadline.offset()),
                        deadline.zone().getId());
    }

    static @Nullable Deadline read(@Nullable DeadlineBody body) {
        if (body == null) {
            return null;
        }
        ZoneId zone = body.zone() == null ? Deadline.PARIS : ZoneId.of(body.zone());
        return new Deadline(body.moment().toInstant(), body.moment().getOffset(), zone);
    }
}
