package org.cordee.engine.operaton;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Reads instants from FEEL values or ISO 8601 text with an offset or a zone. A text without either is read as UTC. */
final class DateValues {

    private DateValues() {}

    /** Returns null for null: the task then has no due date. */
    static @Nullable Date date(String expression, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        try {
            return Date.from(instant(value));
        } catch (DateTimeException unreadable) {
            throw new IncidentFailure(
                    IncidentFailure.Kind.EXTRACT_VALUE_ERROR,
                    "Expected a date and time from '" + expression + "', but found '" + value + "'",
                    unreadable);
        }
    }

    private static Instant instant(Object value) {
        if (value instanceof ZonedDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        if (value instanceof LocalDateTime dateTime) {
            return dateTime.toInstant(ZoneOffset.UTC);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return instant(DateTimeFormatter.ISO_DATE_TIME.parseBest(
                String.valueOf(value), ZonedDateTime::from, LocalDateTime::from));
    }
}
