package org.cordee.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes who opened which file. The insert is SQL by hand: of two openings at once both are counted in one row. */
@Component
class DossierOpenings {

    private final JdbcClient jdbc;

    DossierOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The openings of a file by a person on one day. */
    record Opened(
            UUID fileId,
            String path,
            int versionNumber,
            UUID personId,
            UUID organisationId,
            Instant firstAt,
            Instant lastAt,
            int times) {}

    /**
     * Notes an opening.
     *
     * @return true when it is the first one of this person on this day
     */
    boolean note(UUID consortiumId, UUID fileId, UUID personId, UUID organisationId, LocalDate day, Instant at) {
        int rows = jdbc.sql("INSERT INTO dossier_opening (file_id, person_id, opened_on, consortium_id,"
                        + " organisation_id, opened_at, last_opened_at, times) VALUES (?, ?, ?, ?, ?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE last_opened_at = VALUES(last_opened_at), times = times + 1")
                .params(
                        fileId.toString(),
                        personId.toString(),
                        day,
                        consortiumId.toString(),
                        organisationId.toString(),
                        Timestamp.from(at),
                        Timestamp.from(at))
                .update();
        // MariaDB counts an updated row twice.
        return rows == 1;
    }

    /** Notes an opening of each file of a version, with one statement. */
    void noteAll(UUID consortiumId, UUID versionId, UUID personId, UUID organisationId, LocalDate day, Instant at) {
        jdbc.sql("INSERT INTO dossier_opening (file_id, person_id, opened_on, consortium_id, organisation_id,"
                        + " opened_at, last_opened_at, times) SELECT f.id, ?, ?, ?, ?, ?, ?, 1 FROM dossier_file f"
                        + " WHERE f.version_id = ?"
                        + " ON DUPLICATE KEY UPDATE last_opened_at = VALUES(last_opened_at), times = times + 1")
                .params(
                        personId.toString(),
                        day,
                        consortiumId.toString(),
                        organisationId.toString(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        versionId.toString())
                .update();
    }

    /**
     * Returns openings, the latest first.
     *
     * @param organisationId the organisation whose people opened; null for all
     * @param fileId the opened file; null for all
     */
    List<Opened> of(UUID consortiumId, @Nullable UUID organisationId, @Nullable UUID fileId, int most, long offset) {
        List<Object> values = new ArrayList<>(List.of(consortiumId.toString()));
        StringBuilder where = new StringBuilder("o.consortium_id = ?");
        if (organisationId != null) {
            where.append(" AND o.organisation_id = ?");
            values.add(organisationId.toString());
        }
        if (fileId != null) {
            where.append(" AND o.file_id = ?");
            values.add(fileId.toString());
        }
        values.add(most);
        values.add(offset);
        return jdbc.sql("SELECT o.*, f.path, v.number FROM dossier_opening o JOIN dossier_file f ON f.id = o.file_id"
                        + " JOIN dossier_version v ON v.id = f.version_id WHERE " + where
                        + " ORDER BY o.last_opened_at DESC, o.file_id, o.person_id LIMIT ? OFFSET ?")
                .params(values)
                .query((row, at) -> new Opened(
                        row.getObject("file_id", UUID.class),
                        row.getString("path"),
                        row.getInt("number"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("last_opened_at").toInstant(),
                        row.getInt("times")))
                .list();
    }

    /**
     * Counts the openings.
     *
     * @param organisationId the organisation whose people opened; null for all
     */
    long count(UUID consortiumId, @Nullable UUID organisationId) {
        String own = organisationId == null ? "" : " AND organisation_id = ?";
        List<Object> values = new ArrayList<>(List.of(consortiumId.toString()));
        if (organisationId != null) {
            values.add(organisationId.toString());
        }
        return jdbc.sql("SELECT COUNT(*) FROM dossier_opening WHERE consortium_id = ?" + own)
                .params(values)
                .query(Long.class)
                .single();
    }
}
