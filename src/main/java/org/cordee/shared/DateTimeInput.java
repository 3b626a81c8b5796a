package org.cordee.shared;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a typed date and time in a zone. A time that exists twice or not at all, at a change of the clock, is refused,
 * never guessed.
 */
public final class DateTimeInput {

    private DateTimeInput() {}

    /**
     * Returns the typed moment; null for empty input.
     *
     * @param room begins the keys of the three refusals: {@code <room>.not-a-time}, {@code .no-such-time}, {@code
     * .time-twice}
     */
    public static @Nullable ZonedDateTime read(String field, String typed, ZoneId zone, String room) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(typed.strip());
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.size() != 1) {
                throw RuleViolation.of(field, room + (offsets.isEmpty() ? ".no-such-time" : ".time-twice"));
            }
            return local.atZone(zone);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, room + ".not-a-time");
        }
    }
}
