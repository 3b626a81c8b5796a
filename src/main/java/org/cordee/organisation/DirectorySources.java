package org.cordee.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores the sources of facts. Uses SQL because imports also run in a command without the persistence context. */
@Component
public class DirectorySources {

    private static final String COLUMNS = "id, kind, name, publisher, licence, as_of";

    private final JdbcTemplate jdbc;

    public DirectorySources(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the stored source with these names and this day; stores it when there is none. Idempotent. */
    public DirectorySource resolve(DirectorySource wanted, Instant now) {
        Integer known = numberOf(wanted);
        if (known != null) {
            return wanted.stored(known);
        }
        // A second caller with the same source waits at the unique key and then reads the row of the first.
        jdbc.update(
                "INSERT INTO directory_source (kind, name, publisher, licence, as_of, received_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE received_at = received_at",
                wanted.kind().name(),
                wanted.name(),
                wanted.publisher(),
                wanted.licence(),
                wanted.asOf().toString(),
                Timestamp.from(now));
        Integer id = numberOf(wanted);
        if (id == null) {
            throw new IllegalStateException("the source was not stored: " + wanted);
        }
        return wanted.stored(id);
    }

    /** Returns the stored source of what coordinators type on one day. */
    DirectorySource typedByCoordinator(LocalDate day, Instant now) {
        return resolve(DirectorySource.of(SourceKind.COORDINATOR, "", "", "", day), now);
    }

    private @Nullable Integer numberOf(DirectorySource wanted) {
        return jdbc
                .queryForList(
                        "SELECT id FROM directory_source"
                                + " WHERE kind = ? AND name = ? AND publisher = ? AND licence = ? AND as_of = ?",
                        Integer.class,
                        wanted.kind().name(),
                        wanted.name(),
                        wanted.publisher(),
                        wanted.licence(),
                        wanted.asOf().toString())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Returns the sources with these numbers, by number, in one statement. */
    public Map<Integer, DirectorySource> byId(Collection<Integer> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM directory_source WHERE id IN ("
                                + String.join(",", Collections.nCopies(ids.size(), "?")) + ")",
                        DirectorySources::read,
                        ids.toArray())
                .stream()
                .collect(Collectors.toMap(DirectorySource::id, Function.identity()));
    }

    private static DirectorySource read(ResultSet row, int number) throws SQLException {
        return new DirectorySource(
                row.getInt(1),
                SourceKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                LocalDate.parse(row.getString(6)));
    }
}
