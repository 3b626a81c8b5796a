package org.cordee.engine.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One row of a result; columns are read by their names in the API. */
record ResultRow(ResultSet set) {

    private static final DateTimeFormatter RFC3339 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT);

    @Nullable
    String text(String column) {
        try {
            return set.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException("Column " + column + " is not in this result", e);
        }
    }

    @Nullable
    Integer number(String column) {
        String text = text(column);
        return text == null ? null : Integer.valueOf(text);
    }

    long count(String column) {
        String text = text(column);
        return text == null ? 0 : Long.parseLong(text);
    }

    boolean flag(String column) {
        return "1".equals(text(column));
    }

    /** Returns an instant in the API's format, in UTC with milliseconds. */
    @Nullable
    String instant(String column) {
        try {
            Timestamp timestamp = set.getTimestamp(column);
            return timestamp == null ? null : rfc3339(timestamp.toInstant());
        } catch (SQLException e) {
            throw new IllegalStateException("Column " + column + " is not in this result", e);
        }
    }

    static String rfc3339(Instant instant) {
        return RFC3339.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Returns the value as it is written in a cursor. */
    @Nullable
    String cursorValue(SearchColumn column) {
        return column.kind() == SearchColumn.Kind.INSTANT ? instant(column.name()) : text(column.name());
    }
}
