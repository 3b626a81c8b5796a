package org.cordee.feel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Converts between FEEL's values, Java's values, and those that a process variable may hold (JSON types). */
public final class FeelValues {

    private FeelValues() {}

    /** Converts a Java value into an input for FEEL: instants become date-times in UTC. */
    static @Nullable Object given(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        }
        if (value instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime dateTime) {
            return dateTime.toZonedDateTime();
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        return value;
    }

    /** Converts a FEEL result into plain Java values, free of the library's own and of Scala's types. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof scala.collection.Map<?, ?> map) {
            return plain(CollectionConverters.asJava(map));
        }
        if (value instanceof scala.collection.Iterable<?> list) {
            return plain(CollectionConverters.asJavaCollection(list));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, entry) -> plain.put(String.valueOf(key), plain(entry)));
            return plain;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(entry -> plain.add(plain(entry)));
            return plain;
        }
        if (value instanceof scala.math.BigDecimal number) {
            return plain(number.bigDecimal());
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValueExact() : number.doubleValue();
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value;
    }

    /** Converts a FEEL result into a process variable: dates, times and durations become ISO 8601 text. */
    public static @Nullable Object variable(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            map.forEach((key, entry) -> written.put(String.valueOf(key), variable(entry)));
            return written;
        }
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> written = new ArrayList<>(list.size());
            list.forEach(entry -> written.add(variable(entry)));
            return written;
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return text(value);
    }

    /**
     * Returns a date, time or duration as ISO 8601 text; a zone is replaced by its offset, without {@code [Etc/UTC]}.
     */
    public static String text(Object value) {
        if (value instanceof ZonedDateTime dateTime) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime);
        }
        if (value instanceof LocalDateTime dateTime) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        if (value instanceof OffsetTime time) {
            return DateTimeFormatter.ISO_OFFSET_TIME.format(time);
        }
        if (value instanceof LocalDate
                || value instanceof Temporal
                || value instanceof TemporalAmount
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean) {
            return value.toString();
        }
        throw new FeelFailure("a value of type " + value.getClass().getSimpleName() + " cannot be kept");
    }
}
