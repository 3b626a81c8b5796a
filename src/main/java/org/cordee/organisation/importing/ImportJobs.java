package org.cordee.organisation.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.organisation.DirectorySource;
import org.cordee.organisation.SourceKind;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportSummary.Failure;
import org.cordee.organisation.importing.ImportTerms.KnownRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores imports as jobs. Uses SQL because a node claims a job, and moves its checkpoint, by one conditional statement,
 * also in a command without the persistence context. Leases are measured by the clock of the database, which all nodes
 * share.
 */
@Component
class ImportJobs {

    private static final String COLUMNS =
            "j.id, j.file_name, j.file_size, j.file_place, j.received_at, j.state, j.pass,"
                    + " j.known_rows, j.all_or_nothing + 0, j.dry_run + 0, j.only_social + 0, j.only_known + 0, j.departments,"
                    + " j.naf_prefixes, j.column_mapping, j.stored + 0, j.charset, j.line_reached, j.progress_permille,"
                    + " j.busy_ms, j.ended_at, j.failure, j.lease_holder, j.source_id, s.kind, s.name, s.publisher, s.licence,"
                    + " s.as_of, "
                    + "j.created, j.added, j.changed, j.closed, j.known, j.refused, j.left_out, j.skipped";
    private static final String FROM = " FROM directory_import j LEFT JOIN directory_source s ON s.id = j.source_id ";
    private static final String LEASE_END = "UTC_TIMESTAMP(6) + INTERVAL ? SECOND";

    private final JdbcTemplate jdbc;

    ImportJobs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a received file without its content. */
    void receive(UUID id, String fileName, @Nullable String place, long size, String sha256) {
        jdbc.update(
                "INSERT INTO directory_import (id, file_name, file_place, file_size, file_sha256, received_at, state, pass,"
                        + " known_rows, all_or_nothing, dry_run, only_social, only_known, departments, naf_prefixes,"
                        + " column_mapping, header, stored, charset, line_reached, progress_permille, busy_ms, created, added,"
                        + " changed, closed, known, refused, left_out, skipped, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'RECEIVED', 'STORE', 'BY_RULE', FALSE, FALSE, FALSE, FALSE, '', '', '',"
                        + " '', FALSE, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)",
                id.toString(),
                fileName,
                place,
                size,
                sha256,
                Timestamp.from(Instant.now()));
    }

    /**
     * Puts a received import into the queue under its terms.
     *
     * @return false when it was started already
     */
    boolean start(UUID id, ImportTerms terms, DirectorySource source) {
        boolean checked = terms.allOrNothing() || terms.dryRun();
        return jdbc.update(
                        "UPDATE directory_import SET state = 'WAITING', pass = ?, source_id = ?, known_rows = ?,"
                                + " all_or_nothing = ?, dry_run = ?, only_social = ?, only_known = ?, departments = ?,"
                                + " naf_prefixes = ?, column_mapping = ? WHERE id = ? AND state = 'RECEIVED'",
                        checked ? "CHECK" : "STORE",
                        source.id(),
                        terms.known().name(),
                        terms.allOrNothing(),
                        terms.dryRun(),
                        terms.choice().onlySocial(),
                        terms.choice().onlyKnown(),
                        String.join(" ", terms.choice().departments()),
                        String.join(" ", terms.choice().activities()),
                        ChosenColumns.written(terms.columns()),
                        id.toString())
                == 1;
    }

    Optional<ImportSummary> find(UUID id) {
        return jdbc.query("SELECT " + COLUMNS + FROM + "WHERE j.id = ?", ImportJobs::summary, id.toString()).stream()
                .findFirst();
    }

    /** Returns imports, the latest first. */
    List<ImportSummary> latest(int most) {
        return jdbc.query(
                "SELECT " + COLUMNS + FROM
                        + "WHERE j.state <> 'RECEIVED' ORDER BY j.received_at DESC, j.id DESC LIMIT ?",
                ImportJobs::summary,
                most);
    }

    /**
     * Reserves the oldest uploaded import that waits or whose run has died, for one run.
     *
     * @param lease how long the reservation holds without a batch
     */
    Optional<ImportJob> claimNext(Duration lease) {
        List<UUID> due = jdbc.query(
                "SELECT id FROM directory_import WHERE state IN ('WAITING', 'RUNNING', 'CANCELLING')"
                        + " AND file_place IS NULL AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))"
                        + " ORDER BY received_at LIMIT 5",
                (row, number) -> UUID.fromString(row.getString(1)));
        return due.stream()
                .map(id -> claim(id, lease))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reserves one import; empty while another run holds it or when it is over. Each claim counts as an attempt. */
    Optional<ImportJob> claim(UUID id, Duration lease) {
        UUID holder = UUID.randomUUID();
        int claimed = jdbc.update(
                "UPDATE directory_import SET lease_holder = ?, lease_until = " + LEASE_END
                        + ", attempts = attempts + 1,"
                        + " state = IF(state = 'WAITING', 'RUNNING', state),"
                        + " started_at = COALESCE(started_at, UTC_TIMESTAMP(6))"
                        + " WHERE id = ? AND state IN ('WAITING', 'RUNNING', 'CANCELLING')"
                        + " AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(6))",
                holder.toString(),
                lease.toSeconds(),
                id.toString());
        return claimed == 0 ? Optional.empty() : Optional.of(load(id));
    }

    private ImportJob load(UUID id) {
        return jdbc.query("SELECT " + COLUMNS + FROM + "WHERE j.id = ?", ImportJobs::job, id.toString()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the import " + id + " was claimed and is gone"));
    }

    /** Returns how often the import was begun or taken over since its last batch. */
    int attempts(UUID id) {
        Integer attempts =
                jdbc.queryForObject("SELECT attempts FROM directory_import WHERE id = ?", Integer.class, id.toString());
        return attempts == null ? 0 : attempts;
    }

    /** Keeps the lease while lines are read that were treated before. */
    void renew(ImportJob job, Duration lease) {
        jdbc.update(
                "UPDATE directory_import SET lease_until = " + LEASE_END + " WHERE id = ? AND lease_holder = ?",
                lease.toSeconds(),
                job.id().toString(),
                job.holder().toString());
    }

    /** Records the size and the hash of a received file. */
    void describe(UUID id, ImportFiles.Digest digest) {
        jdbc.update(
                "UPDATE directory_import SET file_size = ?, file_sha256 = ? WHERE id = ?",
                digest.size(),
                digest.sha256(),
                id.toString());
    }

    void describe(ImportJob job, String charset, List<String> header) {
        jdbc.update(
                "UPDATE directory_import SET charset = ?, header = ? WHERE id = ?",
                charset,
                ImportReports.joined(header),
                job.id().toString());
    }

    /**
     * Moves the checkpoint to the end of a batch, in the batch's transaction.
     *
     * @return false when the import is cancelled or another run has taken it over: the batch has to be undone
     */
    boolean moveTo(ImportJob job, int line, Map<Status, Long> counts, int permille, long busyMillis, Duration lease) {
        return jdbc.update(
                        "UPDATE directory_import SET line_reached = ?, progress_permille = ?, busy_ms = ?, attempts = 0,"
                                + " created = ?, added = ?, changed = ?, closed = ?, known = ?, refused = ?, left_out = ?,"
                                + " skipped = ?, lease_until = " + LEASE_END
                                + " WHERE id = ? AND lease_holder = ? AND state = 'RUNNING'",
                        line,
                        permille,
                        busyMillis,
                        counts.getOrDefault(Status.CREATED, 0L),
                        counts.getOrDefault(Status.ADDED, 0L),
                        counts.getOrDefault(Status.CHANGED, 0L),
                        counts.getOrDefault(Status.CLOSED, 0L),
                        counts.getOrDefault(Status.KNOWN, 0L),
                        counts.getOrDefault(Status.REFUSED, 0L),
                        counts.getOrDefault(Status.LEFT_OUT, 0L),
                        counts.getOrDefault(Status.SKIPPED, 0L),
                        lease.toSeconds(),
                        job.id().toString(),
                        job.holder().toString())
                == 1;
    }

    /** Begins the pass that stores, from the first line. */
    void beginStoring(ImportJob job) {
        jdbc.update(
                "UPDATE directory_import SET pass = 'STORE', line_reached = 0, progress_permille = 0, created = 0,"
                        + " added = 0, changed = 0, closed = 0, known = 0, refused = 0, left_out = 0, skipped = 0"
                        + " WHERE id = ? AND lease_holder = ?",
                job.id().toString(),
                job.holder().toString());
    }

    /** Counts every accepted line as left out: one line was refused and all had to be valid. */
    void leaveOut(ImportJob job) {
        jdbc.update(
                "UPDATE directory_import SET left_out = created + added + changed + closed + known + left_out + skipped,"
                        + " created = 0, added = 0, changed = 0, closed = 0, known = 0, skipped = 0 WHERE id = ?",
                job.id().toString());
    }

    /** Ends an import; its file is not needed any more. */
    void end(ImportJob job, ImportState state, boolean stored, @Nullable Failure failure) {
        int ended = jdbc.update(
                "UPDATE directory_import SET state = ?, stored = ?, failure = ?, ended_at = UTC_TIMESTAMP(6),"
                        + " lease_until = NULL, lease_holder = NULL WHERE id = ? AND lease_holder = ?",
                state.name(),
                stored,
                failure == null ? null : failure.written(),
                job.id().toString(),
                job.holder().toString());
        if (ended == 1) {
            jdbc.update(
                    "DELETE FROM directory_import_file WHERE import_id = ?",
                    job.id().toString());
        }
    }

    /** Gives the lease back, so that another node goes on at once. */
    void release(ImportJob job) {
        jdbc.update(
                "UPDATE directory_import SET lease_until = NULL, lease_holder = NULL, attempts = 0"
                        + " WHERE id = ? AND lease_holder = ?",
                job.id().toString(),
                job.holder().toString());
    }

    /** Cancels an import: at once while it waits, else before its next checkpoint. Idempotent. */
    void cancel(UUID id) {
        jdbc.update(
                "UPDATE directory_import SET ended_at = IF(state = 'RUNNING', NULL, UTC_TIMESTAMP(6)),"
                        + " state = IF(state = 'RUNNING', 'CANCELLING', 'CANCELLED')"
                        + " WHERE id = ? AND state IN ('RECEIVED', 'WAITING', 'RUNNING')",
                id.toString());
        jdbc.update(
                "DELETE FROM directory_import_file WHERE import_id = ?"
                        + " AND EXISTS (SELECT 1 FROM directory_import j WHERE j.id = ? AND j.state = 'CANCELLED')",
                id.toString(),
                id.toString());
    }

    /** Returns an import of the same file by a command that is not over; it is continued instead of begun again. */
    Optional<UUID> unfinished(String place, String sha256) {
        return jdbc
                .query(
                        "SELECT id FROM directory_import WHERE state IN ('WAITING', 'RUNNING') AND file_place = ?"
                                + " AND file_sha256 = ? ORDER BY received_at DESC LIMIT 1",
                        (row, number) -> UUID.fromString(row.getString(1)),
                        place,
                        sha256)
                .stream()
                .findFirst();
    }

    /** Deletes files whose sender never confirmed the columns, a day after they were received. */
    void forgetUnconfirmed() {
        jdbc.update("DELETE f FROM directory_import_file f JOIN directory_import j ON j.id = f.import_id"
                + " WHERE j.state = 'RECEIVED' AND j.received_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
        jdbc.update("DELETE FROM directory_import WHERE state = 'RECEIVED'"
                + " AND received_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
    }

    private static ImportSummary summary(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp(21);
        String failure = row.getString(22);
        return new ImportSummary(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getTimestamp(5).toInstant(),
                ImportState.valueOf(row.getString(6)),
                terms(row),
                row.getInt(16) == 1,
                row.getString(17),
                counts(row),
                "CHECK".equals(row.getString(7)),
                row.getInt(18),
                row.getInt(19),
                row.getLong(20),
                ended == null ? null : ended.toInstant(),
                failure == null ? null : Failure.read(failure));
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                terms(row),
                row.getInt(24),
                "CHECK".equals(row.getString(7)),
                row.getInt(18),
                counts(row),
                row.getLong(20),
                UUID.fromString(row.getString(23)));
    }

    private static ImportTerms terms(ResultSet row) throws SQLException {
        String kind = row.getString(25);
        return new ImportTerms(
                kind == null ? SourceKind.COORDINATOR : SourceKind.valueOf(kind),
                kind == null ? "" : row.getString(26),
                kind == null ? "" : row.getString(27),
                kind == null ? "" : row.getString(28),
                kind == null ? null : LocalDate.parse(row.getString(29)),
                KnownRows.valueOf(row.getString(8)),
                row.getInt(9) == 1,
                row.getInt(10) == 1,
                new RowChoice(
                        row.getInt(11) == 1, row.getInt(12) == 1, words(row.getString(13)), words(row.getString(14))),
                ChosenColumns.read(row.getString(15)));
    }

    private static Set<String> words(String written) {
        return written.isEmpty() ? Set.of() : Set.of(written.split(" ", -1));
    }

    private static Map<Status, Long> counts(ResultSet row) throws SQLException {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            long count = row.getLong(status.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                counts.put(status, count);
            }
        }
        return counts;
    }
}
