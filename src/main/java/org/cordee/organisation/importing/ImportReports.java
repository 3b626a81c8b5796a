package org.cordee.organisation.importing;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.account.PersonalDataErasure;
import org.cordee.organisation.importing.ImportReport.Line;
import org.cordee.organisation.importing.ImportReport.Remark;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.shared.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores the reports of imports. A report is written once, in batches, and never changed; only the address of an erased
 * person is removed from its remarks. Uses SQL because an import writes thousands of lines at once.
 */
@Component
class ImportReports implements PersonalDataErasure {

    private static final int BATCH = 500;
    private static final String SEPARATOR = "\u001f";

    private final JdbcTemplate jdbc;

    ImportReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson traces) {
        jdbc.update(
                "UPDATE directory_import_remark SET arguments = REPLACE(arguments, ?, '—') WHERE LOCATE(?, arguments)"
                        + " > 0",
                traces.email(),
                traces.email());
    }

    void keep(ImportReport report) {
        String id = report.id().toString();
        jdbc.update(
                "INSERT INTO directory_import (id, file_name, received_at, all_or_nothing, stored, charset)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                shortened(report.fileName()),
                Timestamp.from(report.receivedAt()),
                report.allOrNothing(),
                report.stored(),
                report.charset());
        jdbc.batchUpdate(
                "INSERT INTO directory_import_line (import_id, line, status, siret, name) VALUES (?, ?, ?, ?, ?)",
                report.lines(),
                BATCH,
                (statement, line) -> {
                    statement.setString(1, id);
                    statement.setInt(2, line.number());
                    statement.setString(3, line.status().name());
                    statement.setString(4, line.siret());
                    statement.setString(5, line.name());
                });
        jdbc.batchUpdate(
                "INSERT INTO directory_import_remark (import_id, line, position, field, message_key, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                remarks(report),
                BATCH,
                (statement, placed) -> {
                    statement.setString(1, id);
                    statement.setInt(2, placed.line());
                    statement.setInt(3, placed.position());
                    statement.setString(4, placed.remark().field());
                    statement.setString(5, placed.remark().key());
                    statement.setString(
                            6, String.join(SEPARATOR, placed.remark().arguments()));
                });
    }

    ImportSummary find(UUID importId) {
        return jdbc
                .query(
                        "SELECT file_name, received_at, all_or_nothing, stored, charset"
                                + " FROM directory_import WHERE id = ?",
                        (row, number) -> new ImportSummary(
                                importId,
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getString(5),
                                counts(importId)),
                        importId.toString())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<Status, Long> counts(UUID importId) {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        jdbc.query(
                "SELECT status, COUNT(*) FROM directory_import_line WHERE import_id = ? GROUP BY status",
                row -> {
                    counts.put(Status.valueOf(row.getString(1)), row.getLong(2));
                },
                importId.toString());
        return counts;
    }

    /**
     * Returns the refused lines first, because the user has to correct them; then the other lines in the order of the
     * file.
     */
    List<Line> lines(UUID importId, Pageable page) {
        return lines(
                importId,
                "WHERE import_id = ? ORDER BY status <> 'REFUSED', line LIMIT ? OFFSET ?",
                importId.toString(),
                page.getPageSize(),
                page.getOffset());
    }

    List<Line> lines(UUID importId, Status status, Pageable page) {
        return lines(
                importId,
                "WHERE import_id = ? AND status = ? ORDER BY line LIMIT ? OFFSET ?",
                importId.toString(),
                status.name(),
                page.getPageSize(),
                page.getOffset());
    }

    private List<Line> lines(UUID importId, String which, Object... arguments) {
        List<Line> bare = jdbc.query(
                "SELECT line, status, siret, name FROM directory_import_line " + which,
                (row, number) -> new Line(
                        row.getInt(1), Status.valueOf(row.getString(2)), row.getString(3), row.getString(4), List.of()),
                arguments);
        Map<Integer, List<Remark>> remarks =
                remarks(importId, bare.stream().map(Line::number).toList());
        return bare.stream()
                .map(line -> line.saying(remarks.getOrDefault(line.number(), List.of())))
                .toList();
    }

    private record Placed(int line, int position, Remark remark) {}

    private static List<Placed> remarks(ImportReport report) {
        List<Placed> placed = new ArrayList<>();
        for (Line line : report.lines()) {
            for (int position = 0; position < line.remarks().size(); position++) {
                placed.add(new Placed(line.number(), position, line.remarks().get(position)));
            }
        }
        return placed;
    }

    private Map<Integer, List<Remark>> remarks(UUID importId, List<Integer> lines) {
        Map<Integer, List<Remark>> remarks = new HashMap<>();
        if (lines.isEmpty()) {
            return remarks;
        }
        String places = String.join(",", Collections.nCopies(lines.size(), "?"));
        List<Object> arguments = new ArrayList<>(lines);
        arguments.add(0, importId.toString());
        jdbc.query(
                "SELECT line, field, message_key, arguments FROM directory_import_remark"
                        + " WHERE import_id = ? AND line IN (" + places + ") ORDER BY line, position",
                row -> {
                    String written = row.getString(4);
                    List<String> values = written.isEmpty() ? List.of() : List.of(written.split(SEPARATOR, -1));
                    remarks.computeIfAbsent(row.getInt(1), line -> new ArrayList<>())
                            .add(new Remark(row.getString(2), row.getString(3), values));
                },
                arguments.toArray());
        return remarks;
    }

    private static String shortened(String fileName) {
        return fileName.length() > 255 ? fileName.substring(0, 255) : fileName;
    }
}
